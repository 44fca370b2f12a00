namespace LiveDashboard.Orders.Measurement;

/// <summary>What happened in one second.</summary>
/// <param name="Finished">Orders completed.</param>
/// <param name="Failed">Orders failed.</param>
/// <param name="FailedTries">Tries at a partner that ended without success; calls that were not sent are none.</param>
internal readonly record struct SecondCounts(int Finished, int Failed, int FailedTries);
