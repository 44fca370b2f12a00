using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>One order without its attempts, as lists show it.</summary>
public sealed record OrderSummary
{
    public required OrderId Id { get; init; }

    public required string Customer { get; init; }

    public required string Restaurant { get; init; }

    /// <summary>The price of all items.</summary>
    public required decimal Total { get; init; }

    public required OrderStatus Status { get; init; }

    /// <summary>The step it is at, or ended at.</summary>
    public required StepName Step { get; init; }

    /// <summary>The mode stamped at the start; before it the pinned mode, or null.</summary>
    public ExecutionMode? Mode { get; init; }

    /// <summary>Whether the caller demanded the mode.</summary>
    public bool Pinned { get; init; }

    /// <summary>Why it failed; <see cref="FailureReason.None"/> unless it did.</summary>
    public FailureReason Reason { get; init; }

    /// <summary>The burst it belongs to, or null.</summary>
    public string? Burst { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, however it ended.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Acceptance to end, or to now, milliseconds.</summary>
    public required long ElapsedMs { get; init; }

    /// <summary>Acceptance to start, or to the end or now if it never started, milliseconds.</summary>
    public required long QueuedMs { get; init; }

    /// <summary>Time at each step so far, tries and pauses included, in steps of 10 ms.</summary>
    public required IReadOnlyList<long> StepMs { get; init; }
}
