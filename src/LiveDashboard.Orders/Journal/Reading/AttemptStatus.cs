namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>The status of one attempt at a step.</summary>
public enum AttemptStatus
{
    Running,
    Completed,
    Failed,
    Cancelled,

    /// <summary>The process ended before the answer was committed; the next attempt repeats it under the same key.</summary>
    Interrupted,
}
