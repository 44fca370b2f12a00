using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>The contents of the salvaged file.</summary>
internal sealed record MendedJournal
{
    /// <summary>The file's name in partner keys; null when a new one is needed, since an order number might be reused.</summary>
    public required string? Installation { get; init; }

    /// <summary>The names it had before, as far as they can be read, oldest first: partners know its orders under these, too.</summary>
    public required IReadOnlyList<string> EarlierInstallations { get; init; }

    /// <summary>How far the beginning had been removed; null when it never was.</summary>
    public required TrimMark? Trimmed { get; init; }

    /// <summary>Segments kept as they were.</summary>
    public required IReadOnlyList<JournalSegment> Kept { get; init; }

    /// <summary>Sequence number of the first fact in <see cref="Added"/>; after every number used by the damaged file.</summary>
    public required long FirstAdded { get; init; }

    /// <summary>Facts that bring every order to its last known state.</summary>
    public required IReadOnlyList<Fact> Added { get; init; }

    public required IReadOnlyList<(OrderId Id, OrderDetails Details)> Orders { get; init; }

    public required IReadOnlyList<BurstDetails> Bursts { get; init; }

    public required IReadOnlyList<KeyRecord> Keys { get; init; }

    /// <summary>The lives under which its orders were accepted.</summary>
    public required IReadOnlyList<Life> Lives { get; init; }

    /// <summary>The controls to continue with; null for those of a new board.</summary>
    public required Controls? Controls { get; init; }

    /// <summary>Facts read behind the damage, of which only acceptances and ends could be used.</summary>
    public required long LaterFacts { get; init; }

    /// <summary>Number of orders.</summary>
    public required long OrderCount { get; init; }

    /// <summary>Number of unfinished orders, which wait until the board is unpaused.</summary>
    public required long Unfinished { get; init; }

    /// <summary>Orders ended as failed, since what their partners did may be lost and their keys are abandoned.</summary>
    public required IReadOnlyList<OrderId> Ended { get; init; }

    /// <summary>Orders whose acceptance fact was lost, accepted again under their own numbers.</summary>
    public required IReadOnlyList<OrderId> Accepted { get; init; }

    /// <summary>Orders whose details are lost.</summary>
    public required IReadOnlyList<OrderId> WithoutDetails { get; init; }
}
