using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board;

/// <summary>One row in the list of recent orders.</summary>
public sealed record RecentOrder
{
    public required OrderId Id { get; init; }

    public required string Customer { get; init; }

    public required string Restaurant { get; init; }

    public required OrderStatus Status { get; init; }

    public required StepName Step { get; init; }

    /// <summary>Null until a worker starts it, unless pinned.</summary>
    public ExecutionMode? Mode { get; init; }

    /// <summary>Whether its partners are only simulated.</summary>
    public bool IsSimulated { get; init; }

    public FailureReason Reason { get; init; }

    /// <summary>The HTTP status it failed with; 0 when no answer came.</summary>
    public int Answer { get; init; }

    /// <summary>Why it failed, as people read it; empty unless it did.</summary>
    public string Message => Reason.Message(Answer);

    /// <summary>Acceptance to end, or to now, in milliseconds.</summary>
    public required long ElapsedMs { get; init; }

    /// <summary>Time in which nobody served it: before the start, failed or interrupted before it was taken up again; in milliseconds.</summary>
    public required long WaitedMs { get; init; }

    /// <summary>Time in which it was served, all attempts and the pauses between them, in milliseconds.</summary>
    public long ServedMs => Math.Max(0, ElapsedMs - WaitedMs);

    /// <summary>When the board's mode was switched while it waited for its first start, in milliseconds after acceptance; null when it was
    /// not, or nobody knows.</summary>
    public long? SwitchedAfterMs { get; init; }

    /// <summary>Time spent at each step so far, attempts and pauses included, in milliseconds.</summary>
    public required IReadOnlyList<long> StepMs { get; init; }
}
