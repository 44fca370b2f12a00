using LiveDashboard.Orders.Board.Wall;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Board;

/// <summary>Registers the board: the fold, the snapshot that all viewers share, the wall.</summary>
internal static class BoardRegistration
{
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<BoardProjection>()
        .AddSingleton<RecentParties>()
        .AddSingleton<OrderBoard>()
        .AddSingleton<WallFeed>()
        .AddSingleton<IBoardPicture>(provider => provider.GetRequiredService<WallFeed>())
        .AddHostedService<BoardPublisher>();
}
