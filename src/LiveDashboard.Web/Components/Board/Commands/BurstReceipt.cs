using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.Presentation;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>Confirms an accepted burst, offers to cancel it, and reports the outcome.</summary>
public sealed partial class BurstReceipt(IOrderCommands commands, IOrderQueries queries, TimeProvider clock, ISnackbar snackbar, ILogger<BurstReceipt> log)
    : IDisposable
{
    private const int ShownMs = 8_000;

    // Counting a burst reads every order of it: not more often than a user reads the outcome.
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _cts = new();
    private string? _latest;

    /// <summary>Shows the receipt of the burst, replacing the previous one.</summary>
    public void Show(BurstDetails burst)
    {
        ArgumentNullException.ThrowIfNull(burst);
        if (_latest is not null)
        {
            snackbar.RemoveByKey(_latest);
        }

        _latest = Key(burst);
        Say(burst, Sent(burst), Severity.Success, options =>
        {
            options.Action = burst.Count == 1 ? "Cancel it" : "Cancel them";
            options.OnClick = _ => CancelAsync(burst);
        });
    }

    public void Dispose()
    {
        _cts.Cancel();
        _cts.Dispose();
    }

    private async Task CancelAsync(BurstDetails burst)
    {
        // From here it reports the cancellation, so the receipt of a later burst must not replace it.
        _latest = _latest == Key(burst) ? null : _latest;
        try
        {
            var result = await commands.CancelBurstAsync(burst.Id, _cts.Token);
            if (result.IsAccepted)
            {
                Say(burst, $"Cancelling what is unfinished of {DisplayText.Count(burst.Count, "order", "orders")}", Severity.Normal);
                var ended = await EndedAsync(burst, _cts.Token);
                Say(burst, Outcome(ended), Severity.Normal);
            }
            else
            {
                Say(burst, $"Not cancelled. {result.Refusal.Text}", Severity.Error);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, burst.Id);
            Say(burst, "Not cancelled. Something went wrong inside; the log has the details. Try again.", Severity.Error);
        }
    }

    // An order at a partner ends with the partner's answer: the count is final when the last one has ended.
    private async Task<BurstView?> EndedAsync(BurstDetails burst, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        while (true)
        {
            var view = await queries.FindBurstAsync(burst.Id, cancellationToken);
            if (view is not { FinishedAt: null })
            {
                return view;
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static string Key(BurstDetails burst) => "burst-" + burst.Id;

    private static string Sent(BurstDetails burst) => burst.Kitchen.Transport == KitchenTransport.Simulated
        ? $"{DisplayText.Count(burst.Count, "order", "orders")} sent to the simulated kitchen"
        : $"{DisplayText.Count(burst.Count, "order", "orders")} sent";

    private static string Outcome(BurstView? burst)
    {
        if (burst is null)
        {
            return "Cancelled.";
        }

        var earlier = burst.Completed + burst.Failed;
        var cancelled = $"{DisplayText.Count(burst.Cancelled, "order", "orders")} cancelled";
        return earlier == 0 ? cancelled : $"{cancelled}, {DisplayText.Count(earlier)} had ended before";
    }

    private void Say(BurstDetails burst, string text, Severity severity, Action<SnackbarOptions>? configure = null)
    {
        snackbar.RemoveByKey(Key(burst));
        snackbar.Add(
            text,
            severity,
            options =>
            {
                options.VisibleStateDuration = ShownMs;
                options.DuplicatesBehavior = SnackbarDuplicatesBehavior.Allow;
                configure?.Invoke(options);
            },
            Key(burst));
    }

    [LoggerMessage(
        EventIds.BurstNotCancelled, LogLevel.Error,
        "Burst {Burst} could not be cancelled.",
        EventName = nameof(EventIds.BurstNotCancelled))]
    private partial void LogFault(Exception fault, string burst);
}
