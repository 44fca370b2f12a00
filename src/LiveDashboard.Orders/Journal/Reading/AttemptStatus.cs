namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>How one try of a step stands.</summary>
public enum AttemptStatus
{
    Running,
    Completed,
    Failed,
    Cancelled,

    /// <summary>The process ended before the answer was committed; the next try repeats it under the same key.</summary>
    Interrupted,
}
