using System.Globalization;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using Spectre.Console;

namespace LiveDashboard.Cli;

/// <summary>Shows a race on a terminal: a bar a lane while it runs, a table at the end.</summary>
internal static class RaceConsole
{
    private const double MsPerSecond = 1000;
    private const int RedirectedWidth = 240;
    private const double BytesPerMb = 1_000_000;

    /// <summary>Shows the race's progress until it has ended, on standard error, so that standard output holds results alone.</summary>
    public static async Task WatchAsync(Race race, bool quiet)
    {
        if (quiet || Console.IsErrorRedirected)
        {
            await race.Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bars = race.View.Lanes
                .Select(lane => progress.AddTask(Markup.Escape(lane.Lane.ToString()), maxValue: race.View.Scenario.Orders))
                .ToList();
            while (!race.Ended.IsCompleted)
            {
                var changed = race.Changed;
                var view = race.View;
                for (var place = 0; place < bars.Count; place++)
                {
                    bars[place].Value = view.Lanes[place].Last?.Counts.Done ?? 0;
                    bars[place].Description = Markup.Escape($"{view.Lanes[place].Lane} · {view.Lanes[place].State.ToString().ToLowerInvariant()}");
                }

                await Task.WhenAny(changed, race.Ended);
            }
        });
    }

    /// <summary>Prints what came of the race.</summary>
    public static void Print(RaceView race)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
        }

        var table = new Table().SimpleBorder().AddColumns("Lane", "State", "Predicted", "Makespan", "p50", "p99", "Threads", "CPU", "Memory", "Failed");
        foreach (var lane in race.Lanes)
        {
            table.AddRow([.. Cells(lane).Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{race.Scenario.Orders:N0} orders · {race.Scenario.Workload} · {race.Scenario.Kitchen?.Name ?? "no kitchen"} · seed {race.Scenario.Seed} · {race.Scenario.Plan} · work {race.Scenario.Hash}"));
        foreach (var lane in race.Lanes)
        {
            AnsiConsole.WriteLine(Explained(lane));
        }

        if (race.MeasuringPercent is { } cost)
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Measuring cost {race.Scenario.Lanes[0]} {cost:0.0} % of its time: one more run of it was not watched."));
        }

        if (race.Verdict is { } verdict)
        {
            AnsiConsole.WriteLine(verdict);
        }

        if (race.Scenario.Plan == RacePlan.Together && race.Lanes.Count > 1)
        {
            AnsiConsole.WriteLine("The lanes shared the machine; --in-turn runs them one after the other.");
        }
    }

    private static IEnumerable<string> Cells(LaneView lane)
    {
        yield return lane.Lane.ToString();
        yield return lane.State.ToString().ToLowerInvariant();
        yield return lane.Predicted is { } predicted ? Range(predicted) : "";
        var run = lane.MedianRun;
        yield return run is null ? "" : Seconds(run.MakespanMs) + (lane.SpreadPercent is { } spread ? string.Create(CultureInfo.InvariantCulture, $" ±{spread / 2:0.0} %") : "");
        yield return run is null ? "" : Seconds(run.LatencyMs.P50);
        yield return run is null ? "" : Seconds(run.LatencyMs.P99);
        yield return run is null ? "" : run.ThreadsPeak.ToString(CultureInfo.InvariantCulture);
        yield return run is null ? "" : Seconds(run.CpuMs);
        yield return run is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{run.PeakRssBytes / BytesPerMb:0} MB");
        yield return run is null ? "" : run.Failed.ToString(CultureInfo.InvariantCulture);
    }

    // What was said before the start and why, how far off it was, and what the samples show.
    private static string Explained(LaneView lane)
    {
        var said = lane.Predicted is { } predicted ? $"predicted {Range(predicted)}: {predicted.Rule}." : "no prediction.";
        var off = lane.Residual switch
        {
            null => "",
            { Ms: 0 } => " Measured inside of it.",
            { } residual => string.Create(CultureInfo.InvariantCulture, $" Measured {residual.Ms / MsPerSecond:+0.00;-0.00} s off")
                + (residual.Reason is { } reason ? $" ({reason})." : "."),
        };
        return $"{lane.Lane}: {said}{off}{(lane.Diagnosis is { } diagnosis ? $" {diagnosis.Cause}: {diagnosis.Evidence}" : "")}";
    }

    private static string Range(LanePrediction predicted) => predicted.LowMs == predicted.HighMs
        ? Seconds(predicted.LowMs)
        : string.Create(CultureInfo.InvariantCulture, $"{predicted.LowMs / MsPerSecond:0.00}–{predicted.HighMs / MsPerSecond:0.00} s");

    private static string Seconds(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms / MsPerSecond:0.00} s");
}
