namespace LiveDashboard.Orders.Retention;

/// <summary>How much is kept and what room it takes; looked at a moment ago, at most.</summary>
public sealed record DataUse
{
    /// <summary>Bytes of the journal's file, free pages included.</summary>
    public required long Journal { get; init; }

    /// <summary>Of <see cref="Journal"/>: bytes that removed orders left free, for what comes.</summary>
    public required long Free { get; init; }

    /// <summary>Bytes of the journal's write-ahead log.</summary>
    public required long Log { get; init; }

    /// <summary>Bytes of the search table; 0 when there is none.</summary>
    public required long Search { get; init; }

    /// <summary>Bytes of the embedded partners' folder; 0 when they are elsewhere.</summary>
    public required long Partners { get; init; }

    /// <summary>Bytes of damaged files that a salvage put aside.</summary>
    public required long Damaged { get; init; }

    /// <summary>Bytes of all of them.</summary>
    public long Total => Journal + Log + Search + Partners + Damaged;

    /// <summary>Orders that are kept.</summary>
    public required long Orders { get; init; }

    /// <summary>Orders that were accepted and are no longer kept.</summary>
    public required long Removed { get; init; }

    /// <summary>Facts that are kept.</summary>
    public required long Facts { get; init; }

    /// <summary>When the oldest order that is kept was accepted; null when there is none.</summary>
    public required DateTimeOffset? Oldest { get; init; }
}
