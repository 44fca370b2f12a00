namespace LiveDashboard.Orders.Journal;

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
}
