using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What one commit writes: packed facts, and the rows of their details.</summary>
internal sealed record JournalBatch
{
    /// <summary>The epoch of the writing owner; the journal refuses an older one.</summary>
    public required long Epoch { get; init; }

    public required long FirstSequence { get; init; }

    public required int Count { get; init; }

    /// <summary>The earliest and the latest time in it, in Unix milliseconds.</summary>
    public required long FirstAt { get; init; }

    public required long LastAt { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    public required IReadOnlyList<(OrderId Id, OrderDetails Details)> Orders { get; init; }

    public required IReadOnlyList<BurstDetails> Bursts { get; init; }

    public required IReadOnlyList<(long Sequence, Controls Controls)> Controls { get; init; }

    public required IReadOnlyList<KeyRecord> Keys { get; init; }
}
