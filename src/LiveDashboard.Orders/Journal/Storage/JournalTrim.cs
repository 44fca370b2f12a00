namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What one small step removes from the journal, all or nothing.</summary>
internal sealed record JournalTrim
{
    /// <summary>How far the beginning is removed; null when this step only cleans up after an earlier one.</summary>
    public TrimMark? Mark { get; init; }

    /// <summary>The first sequence numbers of segments that are no longer needed.</summary>
    public IReadOnlyList<long> Segments { get; init; } = [];

    /// <summary>Idempotency keys of removed orders.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Removes details of single orders up to this id; 0 for none.</summary>
    public long OrdersThrough { get; init; }

    /// <summary>Removes bursts up to this first order, and superseded controls; 0 for none.</summary>
    public long BurstsThrough { get; init; }

    /// <summary>Free pages to return to the disk; 0 for none.</summary>
    public int Pages { get; init; }
}
