using System.Diagnostics;
using System.Globalization;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Benchmarks.Racing;

/// <summary>What is said of races before their start against what comes, and how long saying it takes.</summary>
internal static class RacePredictionBenchmark
{
    private const double MsPerSecond = 1000;
    private const double FarPercent = 15;
    private const int MayBeFar = 3;

    /// <summary>Prints both as tables of Markdown; 0 when all but three races end inside what was said or within 15 % of it, else 3.</summary>
    public static async Task<int> RunAsync(string? repeats)
    {
        var count = repeats is null ? 1 : int.Parse(repeats, CultureInfo.InvariantCulture);
        PrintTimes();
        Console.WriteLine("| Lane | Orders | Arrivals | Predicted, s | Measured, s | Off, % | Rule |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: | ---: | --- |");
        var far = 0;
        foreach (var scenario in RacePlans.All)
        {
            using var race = Race.Start(scenario with { Repeats = count, Plan = RacePlan.InTurn }, "predicted", TimeProvider.System);
            await race.Ended;
            var lane = race.View.Lanes[0];
            var (predicted, measured) = (lane.Predicted!, lane.MedianMs!.Value);
            var off = lane.Residual!.Ms / (lane.Residual.Ms > 0 ? predicted.HighMs : predicted.LowMs) * 100;
            far += Math.Abs(off) > FarPercent ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{lane.Lane}` | {scenario.Orders:N0} | {scenario.Arrivals} | {Range(predicted)} | {measured / MsPerSecond:0.00} | {off:+0.0;-0.0;0} | {predicted.Rule} |"));
        }

        return far <= MayBeFar ? 0 : 3;
    }

    private static void PrintTimes()
    {
        Console.WriteLine("| Predicting | 100,000 orders, ms | 1,000,000 orders, ms |");
        Console.WriteLine("| --- | ---: | ---: |");
        var uneven = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, SpreadMs: 400, FailureRate: 0.1));
        Time("equal orders, async", KitchenProfile.QuickSimulated, "async");
        Time("equal orders, 512 workers", KitchenProfile.QuickSimulated, "blocking:workers=512");
        Time("orders that differ and fail, async", uneven, "async");
        Time("orders that differ and fail, 512 workers", uneven, "blocking:workers=512");
        Time("the same behind a capacity of 1,000", uneven.With(StepName.Courier, new StepProfile(100, Capacity: 1_000)), "async");
        Console.WriteLine();
    }

    private static void Time(string name, KitchenProfile kitchen, string lane) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {Ms(kitchen, lane, 100_000):0} | {Ms(kitchen, lane, 1_000_000):0} |"));

    // The best of three, since the first one compiles.
    private static double Ms(KitchenProfile kitchen, string lane, int orders)
    {
        var scenario = RaceScenario.Default with { Orders = orders, Kitchen = kitchen };
        var spec = LaneSpec.Parse(lane, out _)!;
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Predictor.Predict(scenario, spec);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
    }

    private static string Range(LanePrediction predicted) => predicted.LowMs == predicted.HighMs
        ? string.Create(CultureInfo.InvariantCulture, $"{predicted.LowMs / MsPerSecond:0.00}")
        : string.Create(CultureInfo.InvariantCulture, $"{predicted.LowMs / MsPerSecond:0.00}–{predicted.HighMs / MsPerSecond:0.00}");
}
