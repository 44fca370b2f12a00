using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>The bursts sent from this page: says what was sent, takes the latest one back, and reports what became of that.</summary>
public sealed partial class BurstReceipt(IOrderCommands commands, IOrderQueries queries, TimeProvider clock, ILogger<BurstReceipt> log) : IDisposable
{
    // Counting a burst reads every order of it: not more often than a user reads the outcome.
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);

    // A snapshot is made ten times a second and shown five times: a second covers a busy machine.
    private static readonly TimeSpan s_boardAge = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _cts = new();
    private readonly List<BurstDetails> _sent = [];
    private long _sentAt;
    private bool _isUndoing;
    private int _said;

    /// <summary>Raised when <see cref="Text"/> or <see cref="CanUndo"/> changes by itself.</summary>
    public event Action? Changed;

    /// <summary>What was sent, or what became of taking it back; null when there is nothing to say.</summary>
    public string? Text { get; private set; }

    /// <summary>Whether <see cref="Text"/> says that something went wrong.</summary>
    public bool IsProblem { get; private set; }

    /// <summary>Whether a burst can be taken back.</summary>
    public bool CanUndo => _sent.Count > 0;

    /// <summary>The name of that command.</summary>
    public string UndoLabel => _sent.Count > 1 ? "Undo last" : "Undo";

    /// <summary>Notes a burst that was accepted.</summary>
    public void Show(BurstDetails burst)
    {
        ArgumentNullException.ThrowIfNull(burst);
        _sent.Add(burst);
        _sentAt = clock.GetTimestamp();
        Say(Sent());
    }

    /// <summary>Nothing was unfinished on the board that is shown: there is nothing left to take back.</summary>
    public void End()
    {
        // The board shown may be older than the latest burst.
        if (CanUndo && clock.GetElapsedTime(_sentAt) >= s_boardAge)
        {
            _sent.Clear();
            Say(null);
        }
    }

    /// <summary>Cancels what is unfinished of the latest burst; does nothing while another one is being taken back.</summary>
    public async Task UndoAsync()
    {
        if (_sent.Count == 0 || _isUndoing)
        {
            return;
        }

        var (burst, stopped) = (_sent[^1], _cts.Token);
        _isUndoing = true;
        try
        {
            var result = await commands.CancelBurstAsync(burst.Id, stopped);
            if (!result.IsAccepted)
            {
                Say($"Not cancelled. {result.Refusal.Text}", isProblem: true);
                return;
            }

            _sent.Remove(burst);
            var said = Say($"Cancelling what is unfinished of {DisplayText.Count(burst.Count, "order", "orders")}");
            _isUndoing = false;
            var ended = await EndedAsync(burst, stopped);
            var outcome = Outcome(ended, ended is null ? 0 : await CountPaidAsync(burst, stopped));
            if (said == _said)
            {
                // What Undo would take back next is said with it.
                Say(CanUndo ? $"{outcome}. {Sent()}" : outcome);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, burst.Id);
            Say("Not cancelled. Something went wrong inside; the log has the details. Try again.", isProblem: true);
        }
        finally
        {
            _isUndoing = false;
        }
    }

    public void Dispose()
    {
        _cts.Cancel();
        _cts.Dispose();
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

    private string Sent()
    {
        var burst = _sent[^1];
        var simulated = burst.Kitchen.Transport == KitchenTransport.Simulated ? ", simulated" : "";
        return _sent.Count > 1
            ? $"{DisplayText.Count(_sent.Count)} bursts sent"
            : $"{DisplayText.Count(burst.Count, "order", "orders")} sent{simulated}";
    }

    // What was paid for is known only when the last one has ended: a payment under way may still be made.
    private async Task<long> CountPaidAsync(BurstDetails burst, CancellationToken cancellationToken) =>
        OrderQuery.TryParse($"burst:{burst.Id} status:cancelled is:paid", out var paid, out _) ? await queries.CountAsync(paid, cancellationToken) : 0;

    // An order that had ended is not taken back, and neither is the money of one that had been paid for.
    private static string Outcome(BurstView? burst, long paid)
    {
        if (burst is null)
        {
            return "Cancelled";
        }

        var earlier = burst.Completed + burst.Failed;
        var cancelled = $"{DisplayText.Count(burst.Cancelled, "order", "orders")} cancelled";
        var said = earlier == 0 ? cancelled : $"{cancelled}, {DisplayText.Count(earlier)} had ended before";
        return paid == 0 ? said : $"{said}. {MoneyText.AfterCancel(paid, burst.Cancelled).TrimEnd('.')}";
    }

    // Numbered, so that a late outcome does not replace what was said after it.
    private int Say(string? text, bool isProblem = false)
    {
        (Text, IsProblem) = (text, isProblem);
        _said++;
        Changed?.Invoke();
        return _said;
    }

    [LoggerMessage(
        EventIds.BurstNotCancelled, LogLevel.Error,
        "Burst {Burst} could not be cancelled.",
        EventName = nameof(EventIds.BurstNotCancelled))]
    private partial void LogFault(Exception fault, string burst);
}
