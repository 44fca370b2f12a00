using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>Whether the journal can commit, readable from any thread; each change is logged once.</summary>
internal sealed partial class HealthRecord(ILogger<OrderJournal> logger)
{
    private readonly ILogger<OrderJournal> _logger = logger;
    private JournalHealth _current = JournalHealth.Recovering(0, 0);
    private JournalHealth _good = JournalHealth.Good;
    private TaskCompletionSource _ready = NotReady();

    /// <summary>The current health.</summary>
    public JournalHealth Current => Volatile.Read(ref _current);

    /// <summary>Completes when the journal commits, or commits again.</summary>
    public Task Ready => Volatile.Read(ref _ready).Task;

    /// <summary>Records the progress of the replay.</summary>
    public void Recover(long recovered, long total) => Volatile.Write(ref _current, JournalHealth.Recovering(recovered, total));

    /// <summary>Sets a notice to show while the journal commits.</summary>
    public void Notice(string text) => _good = _good with { Notice = text };

    /// <summary>Records that the journal can commit.</summary>
    public void Begin()
    {
        Volatile.Write(ref _current, _good);
        _ready.TrySetResult();
    }

    /// <summary>Records that the journal commits again; false when it had not failed.</summary>
    public bool Heal()
    {
        if (Current.Ready)
        {
            return false;
        }

        LogHealed();
        Begin();
        return true;
    }

    /// <summary>Records that the journal cannot commit.</summary>
    public void Fail(string problem, Exception? cause)
    {
        if (Current.Problem != problem)
        {
            LogFailing(cause, problem);
        }

        // Before the failure is visible: whoever sees it waits for its end.
        if (_ready.Task.IsCompleted)
        {
            Volatile.Write(ref _ready, NotReady());
        }

        Volatile.Write(ref _current, JournalHealth.Failing(problem));
    }

    private static TaskCompletionSource NotReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(
        EventIds.JournalFailing, LogLevel.Error,
        "The journal cannot commit: {Problem}",
        EventName = nameof(EventIds.JournalFailing))]
    private partial void LogFailing(Exception? exception, string problem);

    [LoggerMessage(EventIds.JournalHealed, LogLevel.Information, "The journal commits again.", EventName = nameof(EventIds.JournalHealed))]
    private partial void LogHealed();
}
