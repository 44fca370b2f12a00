using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>
/// How a run of many orders ends: its bottleneck decides. A resource of c places, each held for s seconds by an order, lets n orders
/// through in n × s ÷ c (utilization law: Denning and Buzen 1978, "The Operational Analysis of Queueing Network Models").
/// </summary>
internal static class LargeRun
{
    /// <summary>The end of a run.</summary>
    /// <param name="situation">The orders and what serves them.</param>
    /// <param name="unlimited">How a sample of these orders ends that meets no limit.</param>
    public static RunOutcome Estimate(RunSituation situation, RunOutcome unlimited)
    {
        var outcome = unlimited with { Limit = RunLimit.None };
        if (situation.Mode == ExecutionMode.Blocking && WorkersMs(situation) is var workersMs && workersMs > outcome.EndMs)
        {
            outcome = new RunOutcome(workersMs, RunLimit.Workers);
        }

        if (situation.Mode == ExecutionMode.Async && situation.Unfinished > situation.MaxInFlight)
        {
            outcome = outcome with { EndMs = Math.Max(outcome.EndMs, unlimited.EndMs * situation.Unfinished / situation.MaxInFlight) };
        }

        foreach (var step in StepNames.All)
        {
            // Time before the first order reaches the partner and after the last one leaves it.
            var besideMs = Math.Max(0, unlimited.EndMs - situation.Kitchen[step].LatencyMs);
            if (PartnerMs(situation, step) is var partnerMs and > 0 && partnerMs + besideMs >= 0.9 * outcome.EndMs)
            {
                outcome = new RunOutcome(Math.Max(outcome.EndMs, partnerMs + besideMs), RunLimit.Partner(step));
            }
        }

        return outcome;
    }

    private static double WorkersMs(RunSituation situation)
    {
        var (leftMs, laterMs) = (0.0, 0.0);
        for (var step = StepNames.Count - 1; step >= 0; step--)
        {
            // An order at a step is half through it on average.
            var serviceMs = ServiceMs(situation, (StepName)step);
            leftMs += At(situation, (StepName)step) * (laterMs + (serviceMs / 2));
            laterMs += serviceMs;
        }

        return (leftMs + (situation.Queued * laterMs)) / situation.Workers;
    }

    private static double PartnerMs(RunSituation situation, StepName step)
    {
        var profile = situation.Kitchen[step];
        if (profile.Capacity == 0)
        {
            return 0;
        }

        var coming = situation.Queued + StepNames.All.Where(earlier => earlier <= step).Sum(earlier => At(situation, earlier));
        var served = situation.Mode == ExecutionMode.Async ? Math.Min(coming, Admitted(situation, profile)) : coming;
        return served * ServiceMs(situation, step) / profile.Capacity;
    }

    // In async all come at once: calls that find the queue full come back a few times and then fail.
    private static double Admitted(RunSituation situation, StepProfile profile) =>
        profile.Capacity + SimulatedQueue.Length(profile.Capacity) +
        (profile.Capacity * (double)SimulatedQueue.RetryAfterMs * (situation.MaxAttempts - 1) / Math.Max(1, profile.LatencyMs));

    // Each attempt but the last is repeated with the failure rate: a geometric series.
    private static double ServiceMs(RunSituation situation, StepName step)
    {
        var profile = situation.Kitchen[step];
        return profile.LatencyMs * Enumerable.Range(0, situation.MaxAttempts).Sum(attempt => Math.Pow(profile.FailureRate, attempt));
    }

    private static double At(RunSituation situation, StepName step) => situation.Running.Count == 0
        ? 0
        : situation.RunningCount * situation.Running.Where(order => order.Step == step).Sum(order => order.Weight) / situation.Running.Sum(order => order.Weight);
}
