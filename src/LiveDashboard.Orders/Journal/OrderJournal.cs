using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Notices;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// The single writer: a named thread that forms a batch of whatever arrived during the last commit, numbers it, commits it,
/// and only then passes it, in order, to the listeners and answers the commands.
/// </summary>
internal sealed partial class OrderJournal : IFactLog, IDisposable
{
    private const string Stopping = "The app is stopping; nothing of this was accepted. Try again when it is back.";
    private const string Broken = "The journal stopped while this was written: whether it was kept is not known. Restart the app, then ask again under the same Idempotency-Key.";

    private static readonly TimeSpan s_retryPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_watch = TimeSpan.FromSeconds(1); // how often an idle journal checks its files

    private readonly IJournalStorage _journal;
    private readonly OrderTable _orders;
    private readonly BurstIndex _bursts;
    private readonly EngineClock _clock;
    private readonly ILogger<OrderJournal> _logger;
    private readonly CommittedState _state;
    private readonly JournalInbox _inbox;
    private readonly JournalHistory _history;
    private readonly HealthRecord _health;
    private readonly BatchCommitter _committer;
    private readonly JournalRecovery _recovery;
    private readonly TaskCompletionSource _recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _fenced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private long _notedAt;
    private List<JournalCommand> _commands = [];

    public OrderJournal(
        IJournalStorage journal, OrderTable orders, BurstIndex bursts, EngineClock clock, DataNotices notices, IMeterFactory meters,
        ILogger<OrderJournal> logger)
    {
        _journal = journal;
        _orders = orders;
        _bursts = bursts;
        _state = new CommittedState(orders, bursts);
        _clock = clock;
        _inbox = new JournalInbox(clock);
        _logger = logger;
        _history = new JournalHistory(journal, orders, notices, logger);
        _health = new HealthRecord(logger);
        _committer = new BatchCommitter(journal, _inbox, _health, new JournalInstruments(meters, clock), logger);
        _recovery = new JournalRecovery(journal, _state, orders, clock, _inbox, _health, logger);
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
    }

    /// <summary>Whether accepted orders can be made durable right now.</summary>
    public JournalHealth Health => _health.Current;

    /// <summary>The same, after checking that the files are still in place.</summary>
    public JournalHealth HealthNow => Health is { Ready: true } && !_journal.IsInPlace
        ? JournalHealth.Failing("The journal's files were removed, moved or replaced while the app had them open.")
        : Health;

    /// <summary>Completes when the journal commits; after a failure, when it commits again.</summary>
    internal Task Ready => _health.Ready;

    /// <summary>The committed controls.</summary>
    public Controls Controls => _state.Controls;

    /// <summary>Completes when everything committed has been replayed; faults when that fails.</summary>
    public Task Recovered => _recovered.Task;

    /// <summary>Completes when another process has taken over the journal: this one writes nothing more and must end.</summary>
    public Task Fenced => _fenced.Task;

    /// <summary>The journal's name in partner keys; available after <see cref="Open"/>.</summary>
    public string Installation => _history.Head.Installation;

    /// <summary>Names orders to partners; available after <see cref="Open"/>.</summary>
    public OrderNames Names => _history.Names;

    /// <summary>Whether the partners' ledger cannot show what was done for the orders in progress at the start.</summary>
    public bool HasStrangeLedger => _history.HasStrangeLedger;

    /// <summary>Sequence number of the last committed fact.</summary>
    public long Sequence => _state.Sequence;

    /// <summary>Total size of the <see cref="CommitCount"/> commits, in bytes.</summary>
    public long CommittedBytes => _committer.Bytes;

    /// <summary>Number of commits since the start.</summary>
    public long CommitCount => _committer.Count;

    /// <summary>Pipeline facts queued for the next commit.</summary>
    internal int WaitingFacts => _inbox.Count;

    /// <summary>Adds a listener; before the start only.</summary>
    public void Listen(ICommitListener listener) => _state.Listen(listener);

    /// <summary>Opens the journal; returns every name under which partners may know its orders.</summary>
    /// <exception cref="JournalException">The folder cannot be used.</exception>
    public IReadOnlyList<string> Open()
    {
        _state.Begin(_history.Open());
        _health.Recover(0, _history.Head.Sequence);
        return _history.Head.Installations;
    }

    /// <summary>Starts the replay.</summary>
    /// <param name="ledger">The partners' ledger; null when it cannot be queried.</param>
    internal void Start(LedgerAnswer? ledger)
    {
        _history.Ledger = ledger;
        _thread.Start();
    }

    /// <summary>Appends a fact of the pipeline; blocks the calling worker while the journal cannot accept it.</summary>
    public void Append(in Fact fact) => _inbox.Add(fact);

    /// <summary>Submits a command, which answers its own caller.</summary>
    internal void Submit(JournalCommand command)
    {
        if (Health.Problem is { } problem)
        {
            command.OnRejected(problem);
        }
        else if (!_inbox.TryAdd(command))
        {
            command.OnRejected(_inbox.IsClosed ? Stopping : "More waits to be written than the journal keeps up with. Nothing of this was accepted.");
        }
    }

    /// <summary>Accepts nothing more and completes when everything accepted is written.</summary>
    public Task CloseAsync()
    {
        _inbox.Close();
        return _thread.ThreadState.HasFlag(ThreadState.Unstarted) ? Task.CompletedTask : _ended.Task;
    }

    public void Dispose()
    {
        if (!_thread.IsAlive) // one that did not end in time still uses the file; process exit releases it
        {
            _journal.Dispose();
        }
    }

    private void Run()
    {
        try
        {
            if (_recovery.TryReadBack(_history.Head))
            {
                _history.BeginLife();
                _journal.Note(Sequence);
                _state.TellRecovered();
                _health.Begin();
                _inbox.SetOpen(true);
                _recovered.SetResult();
                WriteUntilClosed();
            }
        }
        // The thread's one broad catch: any failure here must be visible on the screens.
        catch (Exception exception)
        {
            LogStopped(exception);
            _health.Fail($"The journal stopped: {exception.Message} What was accepted is safe; restart to go on.", null);
            _commands.ForEach(command => command.OnUnknown(Broken));
            _commands.Clear();
            _recovered.TrySetException(exception);
        }
        finally
        {
            _inbox.Refuse();
            _commands.ForEach(Reject);
            _inbox.TakeCommands().ForEach(Reject);
            _recovered.TrySetCanceled();
            _ended.SetResult();
        }
    }

    private void Reject(JournalCommand command) => command.OnRejected(Health.Problem ?? Stopping);

    private void WriteUntilClosed()
    {
        var facts = new Fact[JournalInbox.FactCapacity];
        while (_inbox.Take(ref facts, out var count, ref _commands, s_watch))
        {
            var progress = facts.AsSpan(0, count);
            var draft = Draft(_commands);
            while (_committer.Commit(_history.Head.Epoch, Sequence + 1, draft, progress) is { Outcome: not AppendOutcome.Kept } result)
            {
                Answer(result);
                draft = Draft(_commands);
                if (result.Outcome == AppendOutcome.Fenced || _inbox.WaitForClose(s_retryPause))
                {
                    return;
                }
            }

            if (draft.Facts.Count + count > 0)
            {
                _state.Take(new CommittedBatch(Sequence + 1, CollectionsMarshal.AsSpan(draft.Facts), progress, isReplay: false));
            }

            _commands.ForEach(command => command.OnCommitted());
            _commands.Clear();
            Note(s_watch);
        }

        Note(TimeSpan.Zero);
    }

    private void Answer(AppendResult result)
    {
        _commands.ForEach(result.Outcome == AppendOutcome.Unknown ? command => command.OnUnknown(result.Problem) : Reject);
        _commands.Clear();
        _inbox.TakeCommands().ForEach(Reject); // queued before the failure was known
        if (result.Outcome == AppendOutcome.Fenced)
        {
            _fenced.TrySetResult();
        }
    }

    // What the next start compares the file with: exact after a stop, up to a second old after a kill.
    private void Note(TimeSpan age)
    {
        if (_clock.NowMs - _notedAt >= age.TotalMilliseconds)
        {
            _notedAt = _clock.NowMs;
            _journal.Note(Sequence);
        }
    }

    private JournalDraft Draft(List<JournalCommand> commands)
    {
        var draft = new JournalDraft(_journal, _orders, _bursts, Controls, _clock.NowMs);
        commands.RemoveAll(command => !draft.TryTake(command));
        _committer.Add(draft.TrimCount);
        return draft;
    }

    [LoggerMessage(EventIds.JournalStopped, LogLevel.Critical, "The journal's thread stopped.", EventName = nameof(EventIds.JournalStopped))]
    private partial void LogStopped(Exception exception);
}
