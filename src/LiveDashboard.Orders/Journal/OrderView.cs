using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal;

/// <summary>One order as the journal tells it, every attempt included.</summary>
public sealed record OrderView
{
    public required OrderSummary Summary { get; init; }

    public required IReadOnlyList<OrderItem> Items { get; init; }

    /// <summary>One entry per attempt, in the order they began.</summary>
    public required IReadOnlyList<StepAttempt> Attempts { get; init; }

    /// <summary>The order's part of every partner key: {installation}/{order}.</summary>
    public required string PartnerKey { get; init; }

    /// <summary>The trace id its requests carry, 32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }
}
