using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search;

/// <summary>What occurs in one chunk of the order table, so that a search may skip it without visiting its orders.</summary>
/// <param name="Version">The chunk's version it was computed from; invalid for any other.</param>
internal sealed record ChunkSummary(long Version)
{
    private const long Nothing = -1;

    private uint _statuses;
    private uint _stages;
    private uint _steps;
    private uint _modes;
    private uint _reasons;
    private uint _traits;
    private long _shortestEnded = long.MaxValue;
    private long _longestEnded = Nothing;
    private long _firstEnd = long.MaxValue;
    private long _lastEnd = Nothing;
    private long _oldestUnfinished = long.MaxValue;
    private long _youngestUnfinished = Nothing;
    private long _firstSince = long.MaxValue;
    private long _lastSince = Nothing;

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

    /// <summary>
    /// False when no order of the chunk can match; depends on the time since unfinished orders age. Which orders are on the
    /// board is left to the scan, which passes by the others.
    /// </summary>
    public bool MayMatch(OrderConditions conditions, in OrderConditions.Moment moment)
    {
        var hasEnded = _longestEnded != Nothing;
        var hasUnfinished = _youngestUnfinished != Nothing;
        var oldest = hasUnfinished ? Math.Max(0, moment.Now - _oldestUnfinished) : Nothing;
        var youngest = hasUnfinished ? Math.Max(0, moment.Now - _youngestUnfinished) : long.MaxValue;
        return (conditions.Statuses & _statuses) != 0 && (conditions.Stages & _stages) != 0 && (conditions.Steps & _steps) != 0 &&
            (conditions.Modes & _modes) != 0 && (conditions.Reasons & _reasons) != 0 && (conditions.Traits & Traits(moment)) != 0 &&
            Math.Max(_longestEnded, oldest) > conditions.LongerThanMs && Math.Min(_shortestEnded, youngest) <= conditions.AtMostMs &&
            ((hasEnded && MayMatchEnd(conditions, moment.Now)) || (hasUnfinished && conditions.EndedWithinMs == OrderConditions.NoLimit));
    }

    // Those that last, each with and without being on the board, and being late as far as the time allows.
    private uint Traits(in OrderConditions.Moment moment)
    {
        var anywhere = _traits | (_traits << (int)OrderTraits.OnBoard);
        var someLate = _lastSince != Nothing && moment.Now - _firstSince > moment.LateAfterMs;
        var someNot = _longestEnded != Nothing || moment.Now - _lastSince <= moment.LateAfterMs;
        return (someNot ? anywhere : 0) | (someLate ? anywhere << (int)OrderTraits.Late : 0);
    }

    private bool MayMatchEnd(OrderConditions conditions, long now) =>
        Math.Max(0, now - _lastEnd) <= conditions.EndedWithinMs && Math.Max(0, now - _firstEnd) > conditions.EndedBeforeMs;

    private void Add(in OrderState entry)
    {
        _statuses |= OrderConditions.Bit(entry.Status);
        _stages |= OrderConditions.Bit(OrderStages.Of(entry.Status, entry.Step));
        _steps |= OrderConditions.Bit(entry.Step);
        _modes |= OrderConditions.Bit(entry.Mode);
        _reasons |= OrderConditions.Bit(entry.Reason);
        _traits |= OrderConditions.Bit(entry.LastingTraits);
        if (entry.EndedAt is { } ended)
        {
            _firstEnd = Math.Min(_firstEnd, ended);
            _lastEnd = Math.Max(_lastEnd, ended);
            _shortestEnded = Math.Min(_shortestEnded, ended - entry.AcceptedAt);
            _longestEnded = Math.Max(_longestEnded, ended - entry.AcceptedAt);
        }
        else
        {
            _oldestUnfinished = Math.Min(_oldestUnfinished, entry.AcceptedAt);
            _youngestUnfinished = Math.Max(_youngestUnfinished, entry.AcceptedAt);
            _firstSince = Math.Min(_firstSince, entry.UnfinishedSince ?? entry.AcceptedAt);
            _lastSince = Math.Max(_lastSince, entry.UnfinishedSince ?? entry.AcceptedAt);
        }
    }
}
