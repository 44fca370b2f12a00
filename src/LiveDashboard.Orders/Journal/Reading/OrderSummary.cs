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

    /// <summary>The current step, or the one it ended at.</summary>
    public required StepName Step { get; init; }

    /// <summary>The mode set at the start; before that the pinned mode, or null.</summary>
    public ExecutionMode? Mode { get; init; }

    /// <summary>Whether the caller requested the mode.</summary>
    public bool Pinned { get; init; }

    /// <summary>Whether its partners are only simulated: no request is made, nothing is charged or cooked.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Why it failed; <see cref="FailureReason.None"/> unless it did.</summary>
    public FailureReason Reason { get; init; }

    /// <summary>The HTTP status it failed with; 0 when no answer came.</summary>
    public int Answer { get; init; }

    /// <summary>Why it failed, as people read it; empty unless it did.</summary>
    public string Message => Reason.Message(Answer);

    /// <summary>The burst it belongs to, or null.</summary>
    public string? Burst { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, whatever the outcome; null before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Acceptance or the last retry to now, in milliseconds; null when it has ended. Late is what this makes it.</summary>
    public long? UnfinishedMs { get; init; }

    /// <summary>Whether its payment was made by a partner; never when it is only simulated.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Acceptance to end, or to now, in milliseconds.</summary>
    public required long ElapsedMs { get; init; }

    /// <summary>Acceptance to start, or to the end or now if it never started, in milliseconds.</summary>
    public required long QueuedMs { get; init; }

    /// <summary>Time in which nobody served it: before the start, failed or interrupted before it was taken up again; in milliseconds.</summary>
    public required long WaitedMs { get; init; }

    /// <summary>Time in which it was served, all attempts and the pauses between them, in milliseconds.</summary>
    public long ServedMs => Math.Max(0, ElapsedMs - WaitedMs);

    /// <summary>When the board's mode was switched while it waited for its first start, in milliseconds after acceptance; null when it was
    /// not, or nobody knows.</summary>
    public long? SwitchedAfterMs { get; init; }

    /// <summary>Time at each step so far, attempts and pauses included, in milliseconds rounded to 10.</summary>
    public required IReadOnlyList<long> StepMs { get; init; }
}
