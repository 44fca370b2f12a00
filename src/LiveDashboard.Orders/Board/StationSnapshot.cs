using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>One step of the pipeline as it stands now.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Count">Orders at this step, those in back-off included.</param>
/// <param name="TypicalMs">Median time of the step's attempts done in the last 10 s, milliseconds; null when none was.</param>
/// <param name="Health">What its partner answered in the last 10 s.</param>
public sealed record StationSnapshot(StepName Step, long Count, double? TypicalMs, PartnerHealth Health);
