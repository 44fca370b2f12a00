using LiveDashboard.Lab.Scenario;
using LiveDashboard.Lab.Workloads;

namespace LiveDashboard.Lab.Lanes;

/// <summary>What a lane's process is told to run.</summary>
/// <param name="Scenario">The race.</param>
/// <param name="Lane">Its place among the race's lanes, from 0.</param>
/// <param name="Run">The run's name: fresh each time, so that no partner takes its orders for another run's.</param>
/// <param name="Partners">Where its partners are; null when they are simulated.</param>
/// <param name="IsSampled">Whether it tells how far it is, ten times a second.</param>
internal sealed record LaneTask(RaceScenario Scenario, int Lane, string Run, PartnersAddress? Partners, bool IsSampled)
{
    /// <summary>The lane's variant and dials.</summary>
    public LaneSpec Spec => Scenario.Lanes[Lane];
}
