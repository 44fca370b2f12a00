using System.Globalization;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using Spectre.Console;

namespace LiveDashboard.Cli;

/// <summary>Shows a race on a terminal: a bar a lane while it runs, a table at the end.</summary>
internal static class RaceConsole
{
    private const double MsPerSecond = 1000;
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
        var table = new Table().RoundedBorder().AddColumns("Lane", "State", "Makespan", "p50", "p99", "Threads", "CPU", "Memory", "Failed");
        foreach (var lane in race.Lanes)
        {
            table.AddRow([.. Cells(lane).Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{race.Scenario.Orders:N0} orders · {race.Scenario.Workload} · {race.Scenario.Kitchen?.Name ?? "no kitchen"} · seed {race.Scenario.Seed} · {race.Scenario.Plan} · work {race.Scenario.Hash}"));
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
        var run = lane.MedianRun;
        yield return run is null ? "" : Seconds(run.MakespanMs) + (lane.SpreadPercent is { } spread ? string.Create(CultureInfo.InvariantCulture, $" ±{spread / 2:0.0} %") : "");
        yield return run is null ? "" : Seconds(run.LatencyMs.P50);
        yield return run is null ? "" : Seconds(run.LatencyMs.P99);
        yield return run is null ? "" : run.ThreadsPeak.ToString(CultureInfo.InvariantCulture);
        yield return run is null ? "" : Seconds(run.CpuMs);
        yield return run is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{run.PeakRssBytes / BytesPerMb:0} MB");
        yield return run is null ? "" : run.Failed.ToString(CultureInfo.InvariantCulture);
    }

    private static string Seconds(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms / MsPerSecond:0.00} s");
}
