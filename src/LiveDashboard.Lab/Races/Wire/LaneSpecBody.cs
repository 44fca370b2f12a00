using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races.Wire;

/// <summary>A lane's variant and the dials that are set.</summary>
public sealed record LaneSpecBody(string Variant, IReadOnlyDictionary<string, int> Dials)
{
    internal static LaneSpecBody Of(LaneSpec lane) => new(lane.Variant, lane.Dials.ToDictionary(dial => dial.Name, dial => dial.Value));
}
