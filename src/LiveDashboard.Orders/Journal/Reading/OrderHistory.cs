using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>One order as recorded in the journal, with every attempt.</summary>
public sealed record OrderHistory
{
    public required OrderSummary Summary { get; init; }

    public required IReadOnlyList<OrderItem> Items { get; init; }

    /// <summary>One entry per attempt, in the order they began.</summary>
    public required IReadOnlyList<StepAttempt> Attempts { get; init; }

    /// <summary>Its whole time from acceptance on in spans without a gap; empty in the moment of acceptance.</summary>
    public IReadOnlyList<OrderSpan> Spans { get; init; } = [];

    /// <summary>The known changes of the board's mode during its time, oldest first.</summary>
    public IReadOnlyList<ModeSwitch> Switches { get; init; } = [];

    /// <summary>The order's part of every partner key: {installation}/{order}.</summary>
    public required string PartnerKey { get; init; }

    /// <summary>The trace id its requests carry, 32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>The kitchen its next call goes to, as currently known.</summary>
    public required KitchenProfile Kitchen { get; init; }

    /// <summary>The order accepted right before it; null for the first one.</summary>
    public OrderId? Previous { get; init; }

    /// <summary>The order accepted right after it; null while it is the newest.</summary>
    public OrderId? Next { get; init; }
}
