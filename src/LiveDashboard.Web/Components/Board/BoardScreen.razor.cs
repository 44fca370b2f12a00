using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Model;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Web.Components.Board;

/// <summary>The board's page: ties what is shown to the snapshots, and what is wished to the intake.</summary>
public sealed partial class BoardScreen(OrderIntake intake, ILogger<BoardScreen> log)
{
    private Controls? _set;
    private string? _refusal;

    // What was just committed is newer than the snapshot that still tells of the time before.
    private Controls Controls => _set is { } set && set.Version > Snapshot.Controls.Version ? set : Snapshot.Controls;

    // One key per click: should the connection repeat the call, the intake answers with the burst it already has.
    private async Task SendAsync(BurstRequest request) =>
        await TryAsync(() => intake.SubmitBurstAsync(request, Guid.NewGuid().ToString("N"), Leaving), "Not sent.");

    private async Task ClearAsync() => await TryAsync(() => intake.ClearAsync(Leaving), "Not cleared.");

    private async Task ChangeAsync(ControlsRequest request) =>
        _set = await TryAsync(() => intake.ChangeControlsAsync(request, Leaving), "Not changed.") ?? _set;

    private async Task<T?> TryAsync<T>(Func<Task<IntakeResult<T>>> command, string failed)
        where T : class
    {
        try
        {
            var result = await command();
            _refusal = result.Refusal is { } refusal ? $"{failed} {refusal.Message}" : null;
            return result.Value;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, failed);
            _refusal = $"{failed} Something went wrong inside; the log has the details. Try again.";
            return null;
        }
    }

    [LoggerMessage(EventId = 3002, EventName = "BoardCommandFailed", Level = LogLevel.Error, Message = "A command of the board failed: {Outcome}")]
    private partial void LogFault(Exception fault, string outcome);
}
