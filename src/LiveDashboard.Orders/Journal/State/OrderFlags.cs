namespace LiveDashboard.Orders.Journal.State;

/// <summary>The flags of an order, in one byte.</summary>
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

    /// <summary>The step's latest attempt was recorded before its partner was called.</summary>
    Announced = 64,

    /// <summary>The step's effect was confirmed to exist.</summary>
    Resolved = 128,
}
