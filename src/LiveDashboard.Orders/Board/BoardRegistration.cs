using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Board;

/// <summary>Registers the board: the fold, the snapshot that all viewers share, the wall.</summary>
internal static class BoardRegistration
{
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton(provider => new BoardProjection(
            provider.GetRequiredService<OrderTable>(), provider.GetRequiredService<BurstIndex>(), JournalRegistration.FirstControls(provider)))
        .AddSingleton<RecentParties>()
        .AddSingleton<LateCounter>()
        .AddSingleton<SituationReader>()
        .AddSingleton<Forecaster>()
        .AddSingleton<OrderBoard>()
        .AddSingleton(provider => new PartnerQueues(
            provider.GetRequiredService<OrderTable>().CameTo, () => provider.GetRequiredService<OrderJournal>().Controls.Kitchen))
        .AddSingleton<WallStream>()
        .AddSingleton<IBoardCompanion>(provider => provider.GetRequiredService<WallStream>())
        .AddHostedService<BoardPublisher>();
}
