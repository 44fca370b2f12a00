using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Look;
using Microsoft.Extensions.Logging;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board;

/// <summary>Says that a burst was accepted, offers to cancel it, and says what became of that.</summary>
public sealed partial class BurstReceipt(OrderIntake intake, OrderReader reader, OrderBoard board, ISnackbar snackbar, ILogger<BurstReceipt> log)
    : IDisposable
{
    private const string Key = "burst-receipt";
    private const int ShownMs = 8_000;

    private readonly CancellationTokenSource _leaving = new();

    /// <summary>Shows the receipt of the burst in the place of the one before it.</summary>
    public void Show(BurstDetails burst)
    {
        ArgumentNullException.ThrowIfNull(burst);
        Say($"{Wording.Count(burst.Count, "order", "orders")} sent", Severity.Success, options =>
        {
            options.Action = burst.Count == 1 ? "Cancel it" : "Cancel them";
            options.OnClick = _ => CancelAsync(burst);
        });
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task CancelAsync(BurstDetails burst)
    {
        try
        {
            var result = await intake.CancelBurstAsync(burst.Id, _leaving.Token);
            if (result.IsAccepted)
            {
                Say($"Cancelling what is unfinished of {Wording.Count(burst.Count, "order", "orders")}", Severity.Normal);
                var ended = await EndedAsync(burst, _leaving.Token);
                Say(Outcome(ended), Severity.Normal);
            }
            else
            {
                Say($"Not cancelled. {result.Refusal.Message}", Severity.Error);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, burst.Id);
            Say("Not cancelled. Something went wrong inside; the log has the details. Try again.", Severity.Error);
        }
    }

    // An order at a partner ends when the partner has answered: how many were cancelled is known when the last one has ended.
    private async Task<BurstView> EndedAsync(BurstDetails burst, CancellationToken cancellationToken)
    {
        await foreach (var _ in board.WatchAsync(cancellationToken))
        {
            if (await reader.FindBurstAsync(burst.Id, cancellationToken) is { FinishedAt: not null } ended)
            {
                return ended;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    private static string Outcome(BurstView burst)
    {
        var earlier = burst.Completed + burst.Failed;
        var cancelled = $"{Wording.Count(burst.Cancelled, "order", "orders")} cancelled";
        return earlier == 0 ? cancelled : $"{cancelled}, {Wording.Count(earlier)} had ended before";
    }

    private void Say(string text, Severity severity, Action<SnackbarOptions>? configure = null)
    {
        snackbar.RemoveByKey(Key);
        snackbar.Add(
            text,
            severity,
            options =>
            {
                options.VisibleStateDuration = ShownMs;
                options.DuplicatesBehavior = SnackbarDuplicatesBehavior.Allow;
                configure?.Invoke(options);
            },
            Key);
    }

    [LoggerMessage(EventId = 3005, EventName = "BurstNotCancelled", Level = LogLevel.Error, Message = "Burst {Burst} could not be cancelled.")]
    private partial void LogFault(Exception fault, string burst);
}
