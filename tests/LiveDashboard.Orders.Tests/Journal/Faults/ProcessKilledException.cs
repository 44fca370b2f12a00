namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>The process was killed in this moment: whatever would come after does not happen.</summary>
internal sealed class ProcessKilledException : Exception;
