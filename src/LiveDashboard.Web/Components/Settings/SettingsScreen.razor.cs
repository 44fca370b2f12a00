using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;

namespace LiveDashboard.Web.Components.Settings;

/// <summary>The settings page: connects snapshots to the view, and user actions to commands.</summary>
public sealed partial class SettingsScreen(IOrderCommands commands, PartnerOptions partners, OrdersOptions orders, ILogger<SettingsScreen> log)
{
    private readonly PartnerOptions _partners = partners;
    private readonly OrdersOptions _orders = orders;

    private Controls Controls => commands.Controls;

    protected override bool ShouldShow(BoardSnapshot newer) =>
        newer.Controls != Snapshot.Controls || newer.IsLoading != Snapshot.IsLoading ||
        !newer.Stations.Select(station => station.Health).SequenceEqual(Snapshot.Stations.Select(station => station.Health));

    private async Task<string?> ApplyAsync(ControlsRequest request)
    {
        try
        {
            var result = await commands.ChangeControlsAsync(request, Disposed);
            // Before the panel discards its draft: it must not flash the previous kitchen.
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
