namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What one small step removes from the journal, all of it or nothing.</summary>
internal sealed record JournalTrim
{
    /// <summary>How far the beginning is removed from now on; null when this step only clears away what an earlier one removed.</summary>
    public TrimMark? Mark { get; init; }

    /// <summary>The first facts of segments that are no longer needed.</summary>
    public IReadOnlyList<long> Segments { get; init; } = [];

    /// <summary>Idempotency keys of removed orders.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Details of single orders up to this id; 0 for none.</summary>
    public long OrdersThrough { get; init; }

    /// <summary>Bursts up to this first order, and controls that were followed by others; 0 for none.</summary>
    public long BurstsThrough { get; init; }

    /// <summary>Free pages to give back to the disk; 0 for none.</summary>
    public int Pages { get; init; }
}
