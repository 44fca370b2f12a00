using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.Settings;

/// <summary>The page of settings: ties what is shown to the snapshots, and what is wished to the intake.</summary>
public sealed partial class SettingsScreen(OrderIntake intake, PartnerOptions partners, OrdersOptions orders, ILogger<SettingsScreen> log)
{
    private readonly PartnerOptions _partners = partners;
    private readonly OrdersOptions _orders = orders;

    private Controls Controls => intake.Controls;

    protected override bool Concerns(BoardSnapshot newer) =>
        newer.Controls != Snapshot.Controls || newer.IsLoading != Snapshot.IsLoading ||
        !newer.Stations.Select(station => station.Health).SequenceEqual(Snapshot.Stations.Select(station => station.Health));

    private async Task<string?> ApplyAsync(ControlsRequest request)
    {
        try
        {
            var result = await intake.ChangeControlsAsync(request, Leaving);
            // Before the panel lets go of what was typed: it must not show the kitchen of before for a moment.
            StateHasChanged();
            return result.Refusal is { } refusal ? $"Not applied. {refusal.Message}" : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault);
            return "Not applied. Something went wrong inside; the log has the details. Try again.";
        }
    }

    [LoggerMessage(
        EventIds.SettingsNotApplied, LogLevel.Error,
        "The settings could not be applied.",
        EventName = nameof(EventIds.SettingsNotApplied))]
    private partial void LogFault(Exception fault);
}
