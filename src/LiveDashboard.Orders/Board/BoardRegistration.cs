using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Board.Wall;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Board;

/// <summary>Registers the board: the fold, the snapshot that all viewers share, the wall.</summary>
internal static class BoardRegistration
{
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<BoardProjection>()
        .AddSingleton<RecentParties>()
        .AddSingleton<SituationReader>()
        .AddSingleton<Forecaster>()
        .AddSingleton<OrderBoard>()
        .AddSingleton<WallStream>()
        .AddSingleton<IBoardCompanion>(provider => provider.GetRequiredService<WallStream>())
        .AddHostedService<BoardPublisher>();
}
