using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>One span of an order's time; the next one begins where it ends.</summary>
/// <param name="Kind">What the time went into.</param>
/// <param name="Step">The step it was at.</param>
/// <param name="From">Its beginning.</param>
/// <param name="Until">Its end, or the present moment.</param>
public sealed record OrderSpan(OrderSpanKind Kind, StepName Step, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>How often it was started, this time included; 0 before the first start.</summary>
    public int Run { get; init; }

    /// <summary>The mode it was served in; null while it waited or had failed.</summary>
    public ExecutionMode? Mode { get; init; }

    /// <summary>Why it failed; none unless it did at the end of this span, or had before.</summary>
    public FailureReason Reason { get; init; }

    /// <summary>The HTTP status it failed with; 0 when no answer came or it is the reason's usual one.</summary>
    public int Answer { get; init; }

    /// <summary>Why it failed, as people read it; empty unless it did.</summary>
    public string Message => Reason.Message(Answer);

    /// <summary>The attempts that began in it; none while it waited or had failed.</summary>
    public IReadOnlyList<StepAttempt> Attempts { get; init; } = [];

    /// <summary>Its length, in milliseconds; never negative.</summary>
    public long Ms => (long)(Until - From).TotalMilliseconds;
}
