using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>Says in plain words what limits a lane that was simulated.</summary>
/// <param name="scenario">What it runs.</param>
/// <param name="kitchen">Its partners.</param>
/// <param name="rule">What serves its orders.</param>
/// <param name="slowest">How it would end if orders shared nothing.</param>
internal sealed class RuleWords(RaceScenario scenario, KitchenProfile kitchen, LaneRule rule, SimulatedEnd slowest)
{
    private const double Same = 1.02;

    // A partner as busy as the threads comes first: what waits for a thread waits for it, too.
    private const double PartnerFirst = 0.9;

    /// <summary>The rule.</summary>
    public string Of(SimulatedEnd end)
    {
        var busy = rule.Latest.Count is { } count && end.WaitedForThread ? end.HeldMs / ((double)count * Math.Max(1, end.EndMs)) : 0;
        var words = end.EndMs <= slowest.EndMs * Same ? Slowest()
            : end.FullStep is { } step && end.FullShare >= PartnerFirst * Math.Min(1, busy) ? Partner(step, end)
            : rule.Grows ? Pool()
            : Servers(end);
        return words + Failures(end);
    }

    private string Slowest() => scenario.Arrivals == Arrivals.Burst
        ? $"the slowest order: {PredictionWords.Time(slowest.EndMs)}"
        : $"the slowest order, which ends {PredictionWords.Time(slowest.EndMs)} after the first could arrive";

    private string Servers(SimulatedEnd end)
    {
        var count = rule.Latest.Count!.Value;
        return scenario.Arrivals == Arrivals.Burst && KitchenIsEven()
            ? PredictionWords.Text($"{rule.Servers}: {Rounds(count)} of {PredictionWords.Time(slowest.EndMs)}")
            : $"{rule.Servers}, first come first served: {PredictionWords.Time(end.HeldMs)} of waits ÷ {count}";
    }

    private string Partner(StepName step, SimulatedEnd end)
    {
        var profile = kitchen[step];
        var places = $"the {step.Word()}: {PredictionWords.Count(profile.Capacity, "place")}";
        return end.Refused == 0 && scenario.Arrivals == Arrivals.Burst && KitchenIsEven()
            ? PredictionWords.Text($"{places}, {Rounds(profile.Capacity)} of {PredictionWords.Time(profile.LatencyMs)}, and {PredictionWords.Time(slowest.EndMs - profile.LatencyMs)} for the other steps")
            : PredictionWords.Text($"{places}, busy for {end.FullShare * 100:0} % of the time");
    }

    private string Pool() => rule.Latest.AnswersNeedThread
        ? $"{rule.Servers}, which all wait for tasks that need one more: .NET adds {PredictionWords.Count(Environment.ProcessorCount, "thread")} at once, and then one after each 25 to 250 ms"
        : $"{rule.Servers}, all held: .NET adds one when none took work for 500 ms, and by hill climbing one every 1.5 to 9 s";

    private string Rounds(int servers) => PredictionWords.Text(
        $"⌈{scenario.Orders:N0} ÷ {servers:N0}⌉ = {PredictionWords.Count((scenario.Orders + servers - 1) / servers, "round")}");

    private bool KitchenIsEven() => new KitchenDraws(kitchen, scenario.Seed).AreEqual;

    private static string Failures(SimulatedEnd end) =>
        (end.Refused > 0 ? $"; {PredictionWords.Count(end.Refused, "call")} turned away" : "") +
        (end.Failed > 0 ? $"; {PredictionWords.Count(end.Failed, "order")} will fail" : "");
}
