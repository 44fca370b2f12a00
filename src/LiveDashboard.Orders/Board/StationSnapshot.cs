using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board;

/// <summary>One step of the pipeline as it stands now.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Count">Orders at this step, those in back-off included.</param>
/// <param name="TypicalMs">Median time of the step's attempts done in the last 10 s, milliseconds; null when none was.</param>
/// <param name="Health">How its partner is.</param>
public sealed record StationSnapshot(StepName Step, long Count, double? TypicalMs, PartnerHealth Health)
{
    /// <summary>Since when, why and until when the partner is left alone; null while it is asked as usual.</summary>
    public CircuitState? Circuit { get; init; }

    internal StationSnapshot With(CircuitState? circuit) => circuit is null ? this : this with { Health = PartnerHealth.Open, Circuit = circuit };
}
