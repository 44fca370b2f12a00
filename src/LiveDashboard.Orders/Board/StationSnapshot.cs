using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board;

/// <summary>The current state of one pipeline step.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Count">Orders at this step, those in back-off included.</param>
/// <param name="TypicalMs">Median duration of attempts completed in the last 10 s, in milliseconds; null when there are none.</param>
/// <param name="Health">Health of its partner.</param>
public sealed record StationSnapshot(StepName Step, long Count, double? TypicalMs, PartnerHealth Health)
{
    /// <summary>The partner's open circuit; null while calls are sent as usual.</summary>
    public CircuitState? Circuit { get; init; }

    internal StationSnapshot With(CircuitState? circuit) => circuit is null ? this : this with { Health = PartnerHealth.Open, Circuit = circuit };
}
