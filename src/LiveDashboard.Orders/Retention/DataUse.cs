namespace LiveDashboard.Orders.Retention;

/// <summary>How much is stored and the space it takes.</summary>
public sealed record DataUse
{
    /// <summary>Bytes of the journal's file, free pages included.</summary>
    public required long Journal { get; init; }

    /// <summary>Of <see cref="Journal"/>: bytes freed by removed orders, available for reuse.</summary>
    public required long Free { get; init; }

    /// <summary>Bytes of the journal's write-ahead log.</summary>
    public required long Log { get; init; }

    /// <summary>Bytes of the search table; 0 when there is none.</summary>
    public required long Search { get; init; }

    /// <summary>Bytes of the embedded partners' folder; 0 when they are elsewhere.</summary>
    public required long Partners { get; init; }

    /// <summary>Bytes of damaged files set aside by a salvage.</summary>
    public required long Damaged { get; init; }

    /// <summary>Bytes of all of them.</summary>
    public long Total => Journal + Log + Search + Partners + Damaged;

    /// <summary>Number of retained orders.</summary>
    public required long Orders { get; init; }

    /// <summary>Number of orders accepted and no longer retained.</summary>
    public required long Removed { get; init; }

    /// <summary>Number of retained facts.</summary>
    public required long Facts { get; init; }

    /// <summary>When the oldest retained order was accepted; null when there is none.</summary>
    public required DateTimeOffset? Oldest { get; init; }
}
