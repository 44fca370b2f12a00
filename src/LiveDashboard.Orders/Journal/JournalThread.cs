using System.Runtime.InteropServices;
using LiveDashboard.Orders.Model;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// The one writer: a named thread that forms a batch of whatever came during the last commit, numbers it, commits it, and
/// only then hands it, in order, to the listeners and answers the commands.
/// </summary>
public sealed partial class JournalThread : IDisposable
{
    private const string Stopping = "The app is stopping; nothing of this was accepted. Try again when it is back.";

    // The clock of a machine is set by fractions all the time.
    private const long ToldBehindMs = 1_000;

    private static readonly TimeSpan s_retryPause = TimeSpan.FromMilliseconds(250);

    private readonly IOrderJournal _journal;
    private readonly OrderTable _orders;
    private readonly BurstIndex _bursts;
    private readonly EngineClock _clock;
    private readonly ILogger<JournalThread> _logger;
    private readonly CommittedState _state;
    private readonly JournalInbox _inbox = new();
    private readonly BatchPacker _packer = new();
    private readonly TaskCompletionSource _recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private JournalHealth _health = JournalHealth.Recovering(0, 0);
    private JournalHealth _good = JournalHealth.Good;
    private JournalHead? _head;
    private List<JournalCommand> _commands = [];

    public JournalThread(IOrderJournal journal, OrderTable orders, BurstIndex bursts, EngineClock clock, ILogger<JournalThread> logger)
    {
        _journal = journal;
        _orders = orders;
        _bursts = bursts;
        _state = new CommittedState(orders, bursts);
        _clock = clock;
        _logger = logger;
        _thread = new Thread(Run) { Name = "journal", IsBackground = true };
    }

    /// <summary>Whether accepted orders can be made durable right now.</summary>
    public JournalHealth Health => Volatile.Read(ref _health);

    /// <summary>The committed controls.</summary>
    public Controls Controls => _state.Controls;

    /// <summary>Completes when everything committed has been read back; fails when it cannot be.</summary>
    public Task Recovered => _recovered.Task;

    /// <summary>The journal's name in partner keys; known after <see cref="Start"/>.</summary>
    public string Installation => Head.Installation;

    /// <summary>The last committed fact.</summary>
    public long Sequence => _state.Sequence;

    /// <summary>What <see cref="CommitCount"/> commits held together.</summary>
    public long CommittedBytes { get; private set; }

    /// <summary>Commits since the start.</summary>
    public long CommitCount { get; private set; }

    /// <summary>Adds a listener; before the start only.</summary>
    public void Listen(ICommitListener listener) => _state.Listen(listener);

    /// <summary>Opens the journal and starts reading it back.</summary>
    /// <exception cref="JournalException">The folder cannot be used.</exception>
    public void Start()
    {
        _head = _journal.Open();
        if (_head.Salvaged is { } salvaged)
        {
            LogSalvaged(salvaged);
        }

        _state.Begin(_head);
        _health = JournalHealth.Recovering(0, _head.Sequence);
        _thread.Start();
    }

    /// <summary>Hands in a fact of the pipeline; blocks the calling worker while the journal cannot take it.</summary>
    internal void Append(in Fact fact) => _inbox.Add(fact);

    /// <summary>Hands in a command; it answers its caller by itself.</summary>
    internal void Submit(JournalCommand command)
    {
        var health = Health;
        if (health.Problem is { } problem)
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

    private JournalHead Head => _head ?? throw new InvalidOperationException("The journal is not open.");

    private void Run()
    {
        try
        {
            if (TryRecover())
            {
                _inbox.SetOpen(true);
                _recovered.SetResult();
                WriteUntilClosed();
            }
        }
        // The thread's one broad catch: whatever happens here, the screens must say so.
        catch (Exception exception)
        {
            LogStopped(exception);
            Volatile.Write(ref _health, JournalHealth.Failing($"The journal stopped: {exception.Message} What was accepted is safe; restart to go on."));
            _recovered.TrySetException(exception);
        }
        finally
        {
            _inbox.Refuse();
            RejectAll(_commands);
            RejectAll(_inbox.TakeCommands());
            _recovered.TrySetCanceled();
            _ended.SetResult();
        }
    }

    // Whoever still waits for an answer gets one. Those at hand may be committed: the journal knows after the next start.
    private void RejectAll(List<JournalCommand> commands) =>
        commands.ForEach(command => command.OnRejected(Health.Problem ?? Stopping));

    private bool TryRecover()
    {
        var buffer = Array.Empty<Fact>();
        var lastAt = 0L;
        foreach (var segment in _journal.ReadFrom(1))
        {
            var facts = segment.Unpack(ref buffer);
            var batch = new CommittedBatch(segment.FirstSequence, [], facts, isReplay: true);
            lastAt = Math.Max(lastAt, batch.LatestAt);
            _state.Take(batch);
            if (_inbox.IsClosed)
            {
                // Stopped while reading back: the next start begins again.
                return false;
            }

            Volatile.Write(ref _health, JournalHealth.Recovering(Sequence, Head.Sequence));
        }

        GoOnFrom(lastAt);
        _state.TellRecovered();
        LogRecovered(Sequence, _orders.Count, _orders.Unfinished);
        Volatile.Write(ref _health, _good);
        return true;
    }

    private void GoOnFrom(long lastAt)
    {
        if (_clock.GoOnFrom(lastAt) is var behind and >= ToldBehindMs)
        {
            var away = TimeSpan.FromMilliseconds(behind);
            LogClockBehind(away);
            _good = _good with
            {
                Notice = $"The machine's clock was set back: it stands {away:d\\.hh\\:mm\\:ss} before the last fact. Times go on from that fact, "
                    + "nothing is lost; they are the clock's again after a start later than that.",
            };
        }
    }

    private void WriteUntilClosed()
    {
        var facts = new Fact[JournalInbox.FactCapacity];
        while (_inbox.Take(ref facts, out var count, ref _commands))
        {
            var progress = facts.AsSpan(0, count);
            var draft = Draft(_commands);
            while (!TryCommit(draft, progress, out var problem))
            {
                _commands.ForEach(command => command.OnRejected(problem));
                _commands.Clear();
                // Those that came in before the failure was known.
                _inbox.TakeCommands().ForEach(late => late.OnRejected(problem));
                draft = Draft(_commands);
                if (_inbox.WaitForClose(s_retryPause))
                {
                    return;
                }
            }

            _state.Take(new CommittedBatch(Sequence + 1, CollectionsMarshal.AsSpan(draft.Facts), progress, isReplay: false));
            _commands.ForEach(command => command.OnCommitted());
            _commands.Clear();
        }
    }

    private JournalDraft Draft(List<JournalCommand> commands)
    {
        var draft = new JournalDraft(_journal, _orders, _bursts, Controls, _clock.NowMs);
        commands.RemoveAll(command => !draft.TryTake(command));
        CommitCount += draft.TrimCount;
        return draft;
    }

    private bool TryCommit(JournalDraft draft, ReadOnlySpan<Fact> progress, out string problem)
    {
        problem = "";
        var count = draft.Facts.Count + progress.Length;
        if (count == 0 && Health.Ready)
        {
            return true;
        }

        try
        {
            var batch = _packer.Pack(Head.Epoch, Sequence + 1, draft, progress);
            _journal.Append(batch);
            CommitCount++;
            CommittedBytes += batch.Data.Length;
        }
        // The error came after the commit: to say that nothing was kept would be wrong, and to write it again impossible.
        catch (JournalException exception) when (_journal.Holds(Sequence + 1))
        {
            LogKept(exception);
        }
        catch (JournalException exception)
        {
            problem = exception.Message;
            if (Health.Ready)
            {
                LogFailing(exception, problem);
            }

            Volatile.Write(ref _health, JournalHealth.Failing(problem));
            _inbox.SetOpen(false);
            return false;
        }

        if (!Health.Ready)
        {
            LogHealed();
            Volatile.Write(ref _health, _good);
            _inbox.SetOpen(true);
        }

        return true;
    }

    [LoggerMessage(100, LogLevel.Information, "Read back {Facts} facts of {Orders} orders; {Unfinished} orders go on.")]
    private partial void LogRecovered(long facts, long orders, long unfinished);

    [LoggerMessage(101, LogLevel.Error, "The journal cannot commit: {Problem}")]
    private partial void LogFailing(Exception exception, string problem);

    [LoggerMessage(102, LogLevel.Information, "The journal commits again.")]
    private partial void LogHealed();

    [LoggerMessage(104, LogLevel.Warning, "The journal told of an error after a commit; the commit stands.")]
    private partial void LogKept(Exception exception);

    [LoggerMessage(105, LogLevel.Warning, "The machine's clock was set back: it stands {Behind} before the last fact. Times go on from that fact; nothing is lost.")]
    private partial void LogClockBehind(TimeSpan behind);

    [LoggerMessage(103, LogLevel.Critical, "The journal's thread stopped.")]
    private partial void LogStopped(Exception exception);

    [LoggerMessage(106, LogLevel.Warning, "{Salvaged}")]
    private partial void LogSalvaged(string salvaged);
}
