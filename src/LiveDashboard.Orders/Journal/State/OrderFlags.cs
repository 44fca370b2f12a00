namespace LiveDashboard.Orders.Journal.State;

/// <summary>The yes-or-no facts of an order, in one byte.</summary>
[Flags]
internal enum OrderFlags : byte
{
    None = 0,
    Pinned = 1,
    HasMode = 2,
    Blocking = 4,
    Simulated = 8,
    CancelRequested = 16,
    Retried = 32,

    /// <summary>The start of the step's latest try was written down before its partner was called.</summary>
    Announced = 64,

    /// <summary>A person said that the effect of the step exists.</summary>
    Resolved = 128,
}
