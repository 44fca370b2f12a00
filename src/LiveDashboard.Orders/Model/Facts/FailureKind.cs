namespace LiveDashboard.Orders.Model.Facts;

/// <summary>What the outside is told about a failed step.</summary>
public enum FailureKind : byte
{
    Declined = 1,
    Busy = 2,
    Timeout = 3,
    Error = 4,

    /// <summary>The effect may exist: the partner is not idempotent and its answer was lost.</summary>
    Unknown = 5,
}
