namespace LiveDashboard.Partners.Ledger;

/// <summary>The record of what the partners did: an effect counts once it is committed, and every effect is counted.</summary>
internal sealed class EffectLedger : IAsyncDisposable
{
    /// <summary>Maximum queued requests; when it is full, calls wait for room, which only delays their answers.</summary>
    private const int InboxCapacity = 32_768;

    private readonly LedgerFolder _folder;
    private readonly LedgerIndex _index = new();
    private readonly LedgerInbox _inbox = new(InboxCapacity);
    private readonly LedgerThread _thread;
    private string _id = "";

    private EffectLedger(LedgerFolder folder, TimeProvider timeProvider, ILogger<EffectLedger> logger)
    {
        _folder = folder;
        _thread = new LedgerThread(folder.LedgerPath, _index, _inbox, timeProvider, logger);
    }

    public string Path => _folder.Path;

    /// <exception cref="PartnersStartException">The folder or the file in it cannot be used.</exception>
    public static async Task<EffectLedger> OpenAsync(
        string path, TimeProvider timeProvider, ILogger<EffectLedger> logger, CancellationToken cancellationToken)
    {
        var ledger = new EffectLedger(LedgerFolder.Take(path), timeProvider, logger);
        try
        {
            ledger._thread.Start();
            ledger._id = await ledger._thread.Ready.WaitAsync(cancellationToken);
            return ledger;
        }
        catch
        {
            await ledger.DisposeAsync();
            throw;
        }
    }

    public bool Contains(Effect effect) => _index.Contains(effect);

    public LedgerSummary Summarise() => _index.Summarise(_id);

    /// <summary>The highest order number with an effect in each partition of an installation, as far as remembered.</summary>
    public IReadOnlyDictionary<string, long> HighestOf(string installation) => _index.HighestOf(installation);

    /// <summary>Completes when the effect is committed; the token cancels only the wait for room, never the wait for the commit.</summary>
    /// <exception cref="LedgerUnavailableException">The effect was not committed and left no trace.</exception>
    public async Task AppendAsync(Effect effect, CancellationToken cancellationToken)
    {
        var pending = new PendingEffect(effect);
        await _inbox.SendAsync(pending, cancellationToken);
        await pending.Committed;
    }

    /// <summary>The effects of an order, oldest first; an id alone means that order of the lives seen last.</summary>
    public async Task<FoundEffects> FindAsync(string order, CancellationToken cancellationToken)
    {
        var lookup = new PendingLookup(order);
        await _inbox.SendAsync(lookup, cancellationToken);
        return await lookup.Found.WaitAsync(cancellationToken);
    }

    /// <summary>Commits what is in the inbox, then releases the file and the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _inbox.Close();
        await _thread.Ended;
        _folder.Dispose();
    }
}
