using Microsoft.Data.Sqlite;

namespace LiveDashboard.Partners.Ledger;

/// <summary>The one thread that owns the ledger's file: it commits whatever arrived during its last commit as the next batch.</summary>
internal sealed partial class LedgerThread(
    string path, LedgerIndex index, LedgerInbox inbox, TimeProvider timeProvider, ILogger logger)
{
    private const int LargestBatch = 8_192;

    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingEffect> _effects = [];
    private readonly List<PendingLookup> _lookups = [];
    private readonly Dictionary<Fingerprint, long> _lastInBatch = [];
    private readonly EffectFinder _finder = new(index);
    private readonly LedgerTrouble _trouble = new(logger);
    private long _lastNumber;

    /// <summary>Completes with the ledger's id once the file is indexed; faults when the ledger cannot be opened.</summary>
    public Task<string> Ready => _ready.Task;

    /// <summary>Completes when the inbox is closed, everything in it is answered and the file is closed.</summary>
    public Task Ended => _ended.Task;

    public void Start() => new Thread(Run) { Name = "Partners ledger", IsBackground = true }.Start();

    private void Run()
    {
        try
        {
            if (!File.Exists(path))
            {
                LedgerFile.Create(path);
            }
            else if (new FileInfo(path).Length == 0)
            {
                LogEmpty(path);
            }

            using var file = LedgerFile.Open(path, Remember);
            _ready.SetResult(file.Id);
            foreach (var first in inbox.Next())
            {
                Take(first);
                CommitEffects(file);
                AnswerLookups(file);
            }
        }
        catch (Exception exception)
        {
            if (!_ready.TrySetException(exception))
            {
                LogStopped(exception);
            }
        }
        finally
        {
            RefuseTheRest();
            _ended.SetResult();
        }
    }

    private void Remember(long number, Effect effect)
    {
        index.Add(effect, number);
        _lastNumber = number;
    }

    private void RefuseTheRest()
    {
        inbox.Close();
        while (inbox.TryTake(out var request))
        {
            request.Fail(new LedgerUnavailableException("The ledger is closed.", null));
        }
    }

    private void Take(LedgerRequest first)
    {
        _effects.Clear();
        _lookups.Clear();
        _lastInBatch.Clear();
        Sort(first);
        while (_effects.Count + _lookups.Count < LargestBatch && inbox.TryTake(out var request))
        {
            Sort(request);
        }
    }

    private void Sort(LedgerRequest request)
    {
        switch (request)
        {
            case PendingEffect effect:
                _effects.Add(effect);
                break;
            case PendingLookup lookup:
                _lookups.Add(lookup);
                break;
        }
    }

    private void CommitEffects(LedgerFile file)
    {
        if (_effects.Count == 0)
        {
            return;
        }

        try
        {
            using (var transaction = file.Begin())
            {
                Append(file, transaction);
                file.Commit(transaction);
            }
        }
        catch (Exception exception)
        {
            Refuse(exception);
            return;
        }

        _trouble.Committed();
        foreach (var pending in _effects)
        {
            index.Add(pending.Effect, ++_lastNumber);
            pending.Commit();
        }
    }

    private void Append(LedgerFile file, SqliteTransaction transaction)
    {
        var at = timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        var number = _lastNumber;
        foreach (var pending in _effects)
        {
            var order = pending.Effect.OrderPrint;
            var previous = _lastInBatch.TryGetValue(order, out var here) ? here : index.LastOf(order);
            file.Append(transaction, pending.Effect, ++number, previous, at);
            _lastInBatch[order] = number;
        }
    }

    private void Refuse(Exception exception)
    {
        _trouble.Refused(exception, _effects.Count);
        foreach (var pending in _effects)
        {
            pending.Fail(new LedgerUnavailableException("The ledger could not commit.", exception));
        }
    }

    private void AnswerLookups(LedgerFile file)
    {
        foreach (var lookup in _lookups)
        {
            try
            {
                lookup.Answer(_finder.Find(file, lookup.Order));
            }
            catch (Exception exception)
            {
                lookup.Fail(new LedgerUnavailableException("The ledger could not be read.", exception));
            }
        }
    }

    [LoggerMessage(
        EventIds.LedgerEmpty, LogLevel.Warning,
        "The partners' ledger '{Path}' was an empty file, so a new ledger begins in it: what was done before is unknown, and may be done again.",
        EventName = nameof(EventIds.LedgerEmpty))]
    private partial void LogEmpty(string path);

    [LoggerMessage(EventIds.LedgerStopped, LogLevel.Critical, "The ledger's thread ended.", EventName = nameof(EventIds.LedgerStopped))]
    private partial void LogStopped(Exception exception);
}
