using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>The bottleneck of a run: more of it would end the run sooner.</summary>
/// <param name="Kind">The kind of limit.</param>
/// <param name="Step">The step whose partner is full; null for the other kinds.</param>
public sealed record RunLimit(RunLimitKind Kind, StepName? Step = null)
{
    /// <summary>Only the partners' own time.</summary>
    public static RunLimit None { get; } = new(RunLimitKind.None);

    /// <summary>Every worker holds an order while others wait.</summary>
    public static RunLimit Workers { get; } = new(RunLimitKind.Workers);

    /// <summary>The processor.</summary>
    public static RunLimit Cores { get; } = new(RunLimitKind.Cores);

    /// <summary>A partner works on as many orders as it can while others queue there.</summary>
    public static RunLimit Partner(StepName step) => new(RunLimitKind.Partner, step);
}
