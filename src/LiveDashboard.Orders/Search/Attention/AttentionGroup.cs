using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Search.Attention;

/// <summary>Orders that need attention for the same reason.</summary>
public sealed record AttentionGroup
{
    /// <summary>Whether they failed, are late or were retried.</summary>
    public required AttentionKind Kind { get; init; }

    /// <summary>The step they failed or are at; null for late orders waiting for a worker, and for retried ones.</summary>
    public StepName? Step { get; init; }

    /// <summary>Why they failed; <see cref="FailureReason.None"/> for others.</summary>
    public FailureReason Reason { get; init; }

    /// <summary>The HTTP status they failed with; 0 when no answer came.</summary>
    public int Answer { get; init; }

    /// <summary>Why they failed, as people read it; empty unless they did.</summary>
    public string Message => Reason.Message(Answer);

    /// <summary>Number of orders, at least 1.</summary>
    public required long Count { get; init; }

    /// <summary>The order that joined the group last.</summary>
    public required OrderId Newest { get; init; }

    /// <summary>When that order failed, became late or was retried.</summary>
    public required DateTimeOffset NewestAt { get; init; }

    /// <summary>The query that finds exactly this group.</summary>
    public required string Query { get; init; }
}
