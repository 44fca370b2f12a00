namespace LiveDashboard.Orders.Measurement;

/// <summary>What happened in one second.</summary>
/// <param name="Finished">Orders completed.</param>
/// <param name="Failed">Orders failed.</param>
/// <param name="FailedTries">Partner attempts that failed; calls that were not sent do not count.</param>
internal readonly record struct SecondCounts(int Finished, int Failed, int FailedTries);
