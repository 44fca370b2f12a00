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
/// The one writer: a named thread that forms a batch of whatever came during the last commit, numbers it, commits it, and
/// only then hands it, in order, to the listeners and answers the commands.
/// </summary>
internal sealed partial class OrderJournal : IDisposable
{
    private const string Stopping = "The app is stopping; nothing of this was accepted. Try again when it is back.";
    private const string Broken = "The journal stopped while this was written: whether it was kept is not known. Restart the app, then ask again under the same Idempotency-Key.";

    private static readonly TimeSpan s_retryPause = TimeSpan.FromMilliseconds(250);

    // How often a journal that has nothing to write looks after its files.
    private static readonly TimeSpan s_watch = TimeSpan.FromSeconds(1);

    private readonly IJournalStorage _journal;
    private readonly OrderTable _orders;
    private readonly BurstIndex _bursts;
    private readonly EngineClock _clock;
    private readonly ILogger<OrderJournal> _logger;
    private readonly CommittedState _state;
    private readonly JournalInbox _inbox = new();
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
        _logger = logger;
        _history = new JournalHistory(journal, orders, notices, logger);
        _health = new HealthRecord(logger);
        _committer = new BatchCommitter(journal, _inbox, _health, new JournalInstruments(meters, clock), logger);
        _recovery = new JournalRecovery(journal, _state, orders, clock, _inbox, _health, logger);
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
    }

    /// <summary>Whether accepted orders can be made durable right now.</summary>
    public JournalHealth Health => _health.Current;

    /// <summary>The same, with a look of its own at whether the files lie where they were opened.</summary>
    public JournalHealth HealthNow => Health is { Ready: true } && !_journal.IsInPlace
        ? JournalHealth.Failing("The journal's files were removed, moved or replaced while the app had them open.")
        : Health;

    /// <summary>Completes when the journal commits; after a failure, when it commits again.</summary>
    internal Task Ready => _health.Ready;

    /// <summary>The committed controls.</summary>
    public Controls Controls => _state.Controls;

    /// <summary>Completes when everything committed has been read back; fails when it cannot be.</summary>
    public Task Recovered => _recovered.Task;

    /// <summary>Completes when another process has taken the journal: this one writes nothing more, and is to end.</summary>
    public Task Fenced => _fenced.Task;

    /// <summary>The journal's name in partner keys; known after <see cref="Open"/>.</summary>
    public string Installation => _history.Head.Installation;

    /// <summary>How orders are named to partners; known after <see cref="Open"/>.</summary>
    public OrderNames Names => _history.Names;

    /// <summary>Whether the partners' ledger cannot tell what was done for the orders that were under way at the start.</summary>
    public bool HasStrangeLedger => _history.HasStrangeLedger;

    /// <summary>The last committed fact.</summary>
    public long Sequence => _state.Sequence;

    /// <summary>What <see cref="CommitCount"/> commits held together.</summary>
    public long CommittedBytes => _committer.Bytes;

    /// <summary>Commits since the start.</summary>
    public long CommitCount => _committer.Count;

    /// <summary>Facts of the pipeline that wait for the next commit.</summary>
    internal int WaitingFacts => _inbox.Count;

    /// <summary>Adds a listener; before the start only.</summary>
    public void Listen(ICommitListener listener) => _state.Listen(listener);

    /// <summary>Opens the journal.</summary>
    /// <exception cref="JournalException">The folder cannot be used.</exception>
    public void Open()
    {
        _state.Begin(_history.Open());
        _health.Recover(0, _history.Head.Sequence);
    }

    /// <summary>Starts reading back.</summary>
    /// <param name="ledger">What the partners' ledger says; null when it cannot be asked.</param>
    internal void Start(LedgerAnswer? ledger)
    {
        _history.Ledger = ledger;
        _thread.Start();
    }

    /// <summary>Hands in a fact of the pipeline; blocks the calling worker while the journal cannot take it.</summary>
    internal void Append(in Fact fact) => _inbox.Add(fact);

    /// <summary>Hands in a command; it answers its caller by itself.</summary>
    internal void Submit(JournalCommand command)
    {
        if (Health.Problem is { } problem)
        {
            command.OnRejected(problem);
        }
        else if (!_inbox.TryAdd(command, _clock.NowMs))
        {
            command.OnRejected(_inbox.IsClosed ? Stopping : "More waits to be written than the journal keeps up with. Nothing of this was accepted.");
        }
    }

    /// <summary>Takes nothing more and completes when what was taken is written.</summary>
    public Task CloseAsync()
    {
        _inbox.Close();
        return _thread.ThreadState.HasFlag(ThreadState.Unstarted) ? Task.CompletedTask : _ended.Task;
    }

    public void Dispose()
    {
        // A thread that could not be ended in time still uses the file: the end of the process lets go of it.
        if (!_thread.IsAlive)
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
        // The thread's one broad catch: whatever happens here, the screens must say so.
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
            Note();
        }
    }

    private void Answer(AppendResult result)
    {
        _commands.ForEach(result.Outcome == AppendOutcome.Unknown ? command => command.OnUnknown(result.Problem) : Reject);
        _commands.Clear();
        // Those that came in before the failure was known.
        _inbox.TakeCommands().ForEach(Reject);
        if (result.Outcome == AppendOutcome.Fenced)
        {
            _fenced.TrySetResult();
        }
    }

    private void Note()
    {
        if (_clock.NowMs - _notedAt >= s_watch.TotalMilliseconds)
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
