using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Race;

/// <summary>What a lane shows, in words.</summary>
internal static class LaneText
{
    private const string Together = "The lanes ran together and shared the machine: for the eye. In turn gives numbers to quote.";
    private const string InTurn = "The lanes ran in turn, A B B A: each had the machine to itself.";
    private const double Percent = 100;
    private const double GibBytes = 1L << 30;

    /// <summary>Orders that have begun and not ended.</summary>
    public static int InFlight(PhaseCounts counts) => counts.Running + counts.Held + counts.Parked + counts.Resuming;

    /// <summary>Where a lane is, as it is shown: one whose last run's orders have all ended has finished, though its process goes on until the others end.</summary>
    public static LaneState Shown(LaneView lane, RaceScenario scenario) =>
        lane.State == LaneState.Running && lane.Last?.Counts.Done == scenario.Orders && lane.Runs.Count + 1 == scenario.Repeats ? LaneState.Finished : lane.State;

    /// <summary>What was predicted, by which rule, and how far the measured time lies from it.</summary>
    public static string Prediction(LaneView lane) =>
        $"{Predicted(lane)}: {lane.Predicted?.Rule.TrimEnd('.')}." + (lane.Residual is not { } residual ? ""
            : Math.Abs(residual.Ms) < 1 ? " Measured as predicted."
            : $" Measured {DisplayText.Duration(Math.Abs(residual.Ms))} {(residual.Ms > 0 ? "more" : "less")}{(residual.Reason is { } reason ? $": {reason}" : "")}.");

    /// <summary>The lane in a sentence for whoever hears it.</summary>
    public static string Summary(LaneLook look, LaneView lane, int total) =>
        $"{look.Name}: {LaneLook.OfState(lane.State).Label.ToLowerInvariant()}, {DisplayText.Count(lane.Last?.Counts.Done ?? 0)} of {DisplayText.Count(total)} done, "
        + $"{DisplayText.Count(lane.Last?.Threads ?? 0, "thread", "threads")}.";

    /// <summary>What the lane's oldest unfinished order waits for, or that none does.</summary>
    public static string Oldest(LaneView lane, int total) => lane switch
    {
        { State: LaneState.Crashed } => lane.Problem ?? "Its process ended without a result.",
        { Last: null, State: LaneState.Waiting } => "Starting its process.",
        { Last: null } => "It was stopped before its orders began.",
        { Last.Counts: var counts } when counts.Done == total => $"Nothing waits. The last order was done at {DisplayText.Duration(counts.AtMs)}.",
        { Last.Counts.OldestMs: <= 0 } => "No order waits now.",
        { Last.Counts: { Unheld: > 0 } counts } =>
            $"The oldest order has waited {DisplayText.Duration(counts.OldestMs)}. {DisplayText.Count(counts.Unheld, "order is", "orders are")} answered and have no thread.",
        { Last.Counts: var counts } => $"The oldest order has waited {DisplayText.Duration(counts.OldestMs)}.",
    };

    /// <summary>What the orders' time went into: each part that is one in a hundred or more.</summary>
    public static string Split(TimeSplit split)
    {
        (string Name, double Ms)[] parts =
        [
            ("waiting", split.WaitingMs), ("running", split.RunningMs), ("standing", split.HeldMs), ("parked", split.ParkedMs), ("resuming", split.ResumingMs),
        ];
        return split.TotalMs <= 0 ? DisplayText.Nothing : string.Join(", ", parts
            .Select(part => (part.Name, Share: Math.Round(part.Ms / split.TotalMs * Percent)))
            .Where(part => part.Share >= 1)
            .Select(part => $"{part.Share:0} % {part.Name}"));
    }

    /// <summary>What was predicted.</summary>
    public static string Predicted(LaneView lane) => lane.Predicted is not { } predicted ? DisplayText.Nothing
        : predicted.HighMs > predicted.LowMs ? $"{DisplayText.Duration(predicted.LowMs)} to {DisplayText.Duration(predicted.HighMs)}"
        : DisplayText.Duration(predicted.LowMs);

    /// <summary>Whether the lanes shared the machine; null for one lane.</summary>
    public static string? Plan(RaceScenario scenario) => scenario.Lanes.Count == 1 ? null : scenario.Plan == RacePlan.Together ? Together : InTurn;

    /// <summary>Where the race ran.</summary>
    public static string Environment(RaceEnvironment machine) => string.Join(" · ", new[]
    {
        machine.Processor,
        DisplayText.Count(machine.Cores, "core", "cores"),
        $"{machine.MemoryBytes / GibBytes:0.#} GiB",
        machine.Os,
        machine.Runtime,
        $"{machine.Gc} GC",
        machine.Load is { } load ? $"load {load:0.0#}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>How the guess compares with when the last lane was done; null before all are.</summary>
    public static string? Guess(RaceView race, double? guessMs)
    {
        if (guessMs is not { } guess || race.Lanes.Any(lane => lane.State != LaneState.Finished))
        {
            return null;
        }

        var measured = race.Lanes.Max(lane => lane.MedianMs!.Value); // all have finished
        var factor = guess > measured ? guess / measured : measured / guess;
        var verdict = factor < 1.1 ? "right" : $"{factor:0.#}× too {(guess > measured ? "long" : "short")}";
        return $"Your guess for the last lane: {DisplayText.Duration(guess)}, measured {DisplayText.Duration(measured)}: {verdict}.";
    }
}
