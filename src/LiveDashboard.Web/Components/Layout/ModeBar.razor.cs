using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using MudBlazor;

namespace LiveDashboard.Web.Components.Layout;

/// <summary>The toggle of the app bar, connected to the board and the commands.</summary>
public sealed partial class ModeBar(IOrderCommands commands, ISnackbar snackbar, ILogger<ModeBar> log)
{
    private ExecutionMode Mode => commands.Controls.Mode;

    protected override bool ShouldShow(BoardSnapshot newer) => newer.Controls != Snapshot.Controls;

    private async Task TurnAsync(ExecutionMode mode)
    {
        try
        {
            var result = await commands.ChangeControlsAsync(new ControlsRequest(mode), Disposed);
            if (!result.IsAccepted)
            {
                snackbar.Add(result.Refusal.Text, Severity.Error);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault);
            snackbar.Add("The mode was not changed: something went wrong inside; the log has the details. Try again.", Severity.Error);
        }
    }

    [LoggerMessage(EventIds.ModeNotChanged, LogLevel.Error, "The mode could not be changed.", EventName = nameof(EventIds.ModeNotChanged))]
    private partial void LogFault(Exception fault);
}
