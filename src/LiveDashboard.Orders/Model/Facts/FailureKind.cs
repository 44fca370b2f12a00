namespace LiveDashboard.Orders.Model.Facts;

/// <summary>The kind of a failed step, as shown to the outside.</summary>
public enum FailureKind : byte
{
    Declined = 1,
    Busy = 2,
    Timeout = 3,
    Error = 4,

    /// <summary>The effect may exist: the partner is not idempotent and its answer was lost.</summary>
    Unknown = 5,
}
