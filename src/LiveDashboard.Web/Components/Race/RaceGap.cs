using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Race;

/// <summary>Says how a running race stands, from what its lanes have done; never more than can be said truly.</summary>
internal static class RaceGap
{
    // Closer than two samples lie apart.
    private const double LeastLeadMs = 200;

    /// <summary>A sentence; null when there is nothing to compare.</summary>
    public static string? Of(RaceView race)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (race.State != RaceState.Running || race.Lanes.All(lane => lane.Series.Count == 0))
        {
            return null;
        }

        if (race.Scenario.Plan == RacePlan.InTurn)
        {
            return Alone(race);
        }

        var known = Enumerable.Range(0, race.Lanes.Count).Where(place => race.Lanes[place] is { Last: not null, State: LaneState.Running or LaneState.Finished }).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        var ranked = known.OrderByDescending(place => Done(race, place)).ThenBy(place => race.Lanes[place].Last!.Counts.AtMs).ToList();
        return Compare(race, ranked[0], ranked[^1]);
    }

    private static string? Compare(RaceView race, int first, int last)
    {
        var (leader, trailer) = (race.Lanes[first], race.Lanes[last]);
        var (leads, trails) = (LaneLook.NameIn(race.Scenario, first), LaneLook.NameIn(race.Scenario, last));
        var (done, behind, total) = (Done(race, first), Done(race, last), race.Scenario.Orders);
        if (done == behind)
        {
            return done == total ? null : $"Level: {DisplayText.Count(done)} of {DisplayText.Count(total)} done in every lane.";
        }

        if (done == total)
        {
            return $"{leads} is done after {DisplayText.Duration(leader.Last!.Counts.AtMs)}. {trails} has {DisplayText.Count(total - behind, "order", "orders")} to go.";
        }

        if (behind == 0)
        {
            return $"{leads} has {DisplayText.Count(done)} of {DisplayText.Count(total)} done, {trails} none.";
        }

        var lead = LeadMs(leader, trailer);
        return lead < LeastLeadMs
            ? $"{leads} is ahead by {DisplayText.Count(done - behind, "order", "orders")}."
            : $"{leads} leads by {DisplayText.Roughly(lead)}.";
    }

    // How long ago the leader had as many done as the other has now.
    private static double LeadMs(LaneView leader, LaneView trailer)
    {
        var behind = trailer.Last!.Counts.Done;
        var then = leader.Series.First(sample => sample.Counts.Done >= behind).Counts.AtMs;
        return Math.Min(leader.Last!.Counts.AtMs, trailer.Last.Counts.AtMs) - then;
    }

    private static string? Alone(RaceView race)
    {
        var place = race.Lanes.ToList().FindIndex(lane => lane.State == LaneState.Running);
        return place < 0 ? null : $"{LaneLook.NameIn(race.Scenario, place).TrimEnd(',')} runs alone, round {race.Lanes[place].Runs.Count + 1} of {race.Scenario.Repeats}.";
    }

    private static int Done(RaceView race, int place) => race.Lanes[place].Last!.Counts.Done;
}
