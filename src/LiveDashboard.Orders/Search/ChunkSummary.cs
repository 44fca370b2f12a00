using LiveDashboard.Orders.Journal.State;

namespace LiveDashboard.Orders.Search;

/// <summary>What occurs in one chunk of the order table, so that a search may skip it without visiting its orders.</summary>
/// <param name="Version">The chunk's version it was computed from; invalid for any other.</param>
internal sealed record ChunkSummary(long Version)
{
    private const long Nothing = -1;

    private uint _statuses;
    private uint _steps;
    private uint _modes;
    private uint _reasons;
    private long _shortestEnded = long.MaxValue;
    private long _longestEnded = Nothing;
    private long _oldestUnfinished = long.MaxValue;
    private long _youngestUnfinished = Nothing;

    public static ChunkSummary Of(ReadOnlySpan<OrderState> entries, long version)
    {
        var summary = new ChunkSummary(version);
        foreach (ref readonly var entry in entries)
        {
            if (entry.Exists)
            {
                summary.Add(entry);
            }
        }

        return summary;
    }

    /// <summary>False when no order of the chunk can match; depends on the time since unfinished orders age.</summary>
    public bool MayMatch(OrderConditions conditions, long now, long lateAfterMs)
    {
        var hasEnded = _longestEnded != Nothing;
        var hasUnfinished = _youngestUnfinished != Nothing;
        var oldest = hasUnfinished ? Math.Max(0, now - _oldestUnfinished) : Nothing;
        var youngest = hasUnfinished ? Math.Max(0, now - _youngestUnfinished) : long.MaxValue;
        var lateness = (oldest > lateAfterMs ? OrderConditions.LateBit(isLate: true) : 0) |
            (hasEnded || youngest <= lateAfterMs ? OrderConditions.LateBit(isLate: false) : 0);
        return (conditions.Statuses & _statuses) != 0 && (conditions.Steps & _steps) != 0 && (conditions.Modes & _modes) != 0 &&
            (conditions.Reasons & _reasons) != 0 && (conditions.Lateness & lateness) != 0 &&
            Math.Max(_longestEnded, oldest) > conditions.LongerThanMs && Math.Min(_shortestEnded, youngest) <= conditions.AtMostMs;
    }

    private void Add(in OrderState entry)
    {
        _statuses |= OrderConditions.Bit(entry.Status);
        _steps |= OrderConditions.Bit(entry.Step);
        _modes |= OrderConditions.Bit(entry.Mode);
        _reasons |= OrderConditions.Bit(entry.Reason);
        if (entry.EndedAt is { } ended)
        {
            _shortestEnded = Math.Min(_shortestEnded, ended - entry.AcceptedAt);
            _longestEnded = Math.Max(_longestEnded, ended - entry.AcceptedAt);
        }
        else
        {
            _oldestUnfinished = Math.Min(_oldestUnfinished, entry.AcceptedAt);
            _youngestUnfinished = Math.Max(_youngestUnfinished, entry.AcceptedAt);
        }
    }
}
