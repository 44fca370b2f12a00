using System.CommandLine;
using LiveDashboard.Lab.Bursts;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Cli;

/// <summary><c>livedash run</c>: one burst through the board's own engine, its journal included, without a screen.</summary>
internal static class RunCommand
{
    private const string NoJournal = "none";

    private const string Description = """
        Runs one burst through the board's own engine, its journal included, without a screen.

        Examples:
          livedash run --orders 1000000 --mode async --kitchen w1m
          livedash run --orders 100 --mode blocking --workers 16 --json
          livedash run --orders 100000 --mode async --journal none --assert "makespan<2s"

        Ends with 0 when all held, 1 when an assertion failed, 2 for bad usage, 130 after Ctrl-C.
        """;

    private static readonly Option<int> s_orders = new("--orders") { Description = "Number of orders, 1 to 1,000,000; 10,000 over HTTP.", Required = true };

    private static readonly Option<string> s_mode = new("--mode")
    {
        Description = $"How the workers wait: {VariantInfo.Async} or {VariantInfo.Blocking}; livedash race has more ways.",
        Required = true,
    };

    private static readonly Option<int> s_workers = new("--workers")
    {
        Description = "Number of workers, 1 to 512.",
        DefaultValueFactory = _ => LaneSpec.DefaultWorkers,
    };

    private static readonly Option<string> s_kitchen = new("--kitchen")
    {
        Description = $"The partners behind the steps: {string.Join(", ", BurstPlan.Kitchens.Select(kitchen => kitchen.Name))}.",
        DefaultValueFactory = _ => KitchenProfile.QuickSimulated.Name,
    };

    private static readonly Option<long> s_seed = new("--seed")
    {
        Description = "0 to 9007199254740991; the same seed draws the same orders.",
        DefaultValueFactory = _ => RaceScenario.Default.Seed,
    };

    private static readonly Option<string?> s_journal = new("--journal")
    {
        Description = $"The folder of its journal, or {NoJournal}. Default: one that is removed afterwards.",
    };

    private static readonly Option<bool> s_json = new("--json") { Description = "Prints JSON on standard output, and nothing else." };

    private static readonly Option<string[]> s_asserts = new("--assert")
    {
        Description = $"What must hold: {Comparison.Form}.",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command("run", Description) { s_orders, s_mode, s_workers, s_kitchen, s_seed, s_journal, s_json, s_asserts };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Read(parsed, out var plan, out var comparisons) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitCode.BadUsage;
        }

        try
        {
            var figures = await BurstConsole.WatchAsync(plan, parsed.GetValue(s_json), cancellationToken);
            await Console.Out.WriteLineAsync(parsed.GetValue(s_json) ? BurstJson.Of(figures) : BurstConsole.Lines(figures));
            var failed = comparisons.Select(comparison => comparison.Problem(Measured(comparison.Metric, figures))).OfType<string>().ToList();
            foreach (var line in failed)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return failed.Count == 0 ? ExitCode.Held : ExitCode.AssertionFailed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.BadUsage;
        }
    }

    // The first problem; null when there is none.
    private static string? Read(ParseResult parsed, out BurstPlan plan, out IReadOnlyList<Comparison> comparisons)
    {
        plan = new BurstPlan(0, ExecutionMode.Async, 0, KitchenProfile.QuickSimulated, 0, null, HasJournal: true);
        comparisons = [];
        var mode = parsed.GetValue(s_mode)!;
        if (mode is not (VariantInfo.Async or VariantInfo.Blocking))
        {
            return $"mode: must be {VariantInfo.Async} or {VariantInfo.Blocking}; it is \"{mode}\".";
        }

        var name = parsed.GetValue(s_kitchen);
        if (BurstPlan.Kitchens.FirstOrDefault(known => known.Name == name) is not { } kitchen)
        {
            return $"kitchen: must be one of {string.Join(", ", BurstPlan.Kitchens.Select(known => known.Name))}; it is \"{name}\".";
        }

        var journal = parsed.GetValue(s_journal);
        plan = new BurstPlan(
            parsed.GetValue(s_orders), mode == VariantInfo.Async ? ExecutionMode.Async : ExecutionMode.Blocking, parsed.GetValue(s_workers), kitchen,
            parsed.GetValue(s_seed), journal == NoJournal ? null : journal, journal != NoJournal);
        var asScenario = RaceScenario.Default with
        {
            Lanes = [new LaneSpec(mode, plan.Workers)],
            Orders = plan.Orders,
            Seed = plan.Seed,
            Kitchen = kitchen,
        };
        if (ScenarioCheck.Problem(asScenario) is { } problem)
        {
            return problem;
        }

        var read = parsed.GetValue(s_asserts)!.Select(text => (Text: text, Comparison: Comparison.Parse(text))).ToList();
        comparisons = [.. read.Select(one => one.Comparison).OfType<Comparison>()];
        return read.FirstOrDefault(one => one.Comparison is not { Lane: "" }) is { Text: { } wrong } ? $"assert: is written as {Comparison.Form}; it is \"{wrong}\"." : null;
    }

    private static double Measured(string metric, BurstFigures figures) => metric switch
    {
        "makespan" => figures.MakespanMs,
        "p50" => figures.LatencyMs.P50,
        "p90" => figures.LatencyMs.P90,
        "p99" => figures.LatencyMs.P99,
        "max" => figures.LatencyMs.Max,
        "threads" => figures.ThreadsPeak,
        "rss" => figures.PeakRssBytes,
        _ => figures.Failed,
    };
}
