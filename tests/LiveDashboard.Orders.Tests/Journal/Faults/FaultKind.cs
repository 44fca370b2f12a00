namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>What happens at the operation chosen.</summary>
internal enum FaultKind
{
    /// <summary>The process is gone, as after kill -9.</summary>
    Crash,

    /// <summary>The process is gone; where that is at the end of an append, only the first half of what it wrote is there.</summary>
    TornCrash,

    /// <summary>The operation fails once.</summary>
    Error,
}
