using System.CommandLine;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Races.Wire;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Cli;

/// <summary><c>livedash race</c>: the same orders by one to four ways of using threads, each in its own process.</summary>
internal static class RaceCommand
{
    private const string Description = """
        Runs the same seeded orders by one to four ways of using threads, each in a process of its own, and says what came of it.

        Examples:
          livedash race --lanes async,blocking --orders 100
          livedash race --lanes blocking-pool,blocking-pool:minThreads=100 --orders 100 --repeats 5 --in-turn
          livedash race --lanes async,blocking --workload cpu --orders 20 --json
          livedash race --lanes async,blocking --orders 100 --assert "async.p99<3s"

        Ends with 0 when all held, 1 when an assertion failed, 2 for bad usage, 3 when a lane crashed, 130 after Ctrl-C.
        """;

    private static readonly Option<string> s_lanes = new("--lanes")
    {
        Description = $"Variants with their dials, parted by commas: {string.Join(", ", VariantInfo.All.Select(Shape))}.",
        Required = true,
    };

    private static readonly Option<int> s_orders = new("--orders")
    {
        Description = "Number of orders, 1 to 1,000,000.",
        DefaultValueFactory = _ => RaceScenario.Default.Orders,
    };

    private static readonly Option<string> s_workload = new("--workload")
    {
        Description = $"What an order does: {string.Join(" or ", Workload.All)}.",
        DefaultValueFactory = _ => Workload.Orders,
    };

    private static readonly Option<string?> s_kitchen = new("--kitchen")
    {
        Description = $"The partners behind the steps: {string.Join(", ", KitchenProfile.Named.Select(kitchen => kitchen.Name))}. Default: quick-simulated.",
    };

    private static readonly Option<string> s_arrivals = new("--arrivals")
    {
        Description = $"When orders arrive: {Arrivals.Allowed}.",
        DefaultValueFactory = _ => Arrivals.Burst,
    };

    private static readonly Option<long> s_seed = new("--seed")
    {
        Description = "0 to 9007199254740991; the same seed draws the same orders.",
        DefaultValueFactory = _ => RaceScenario.Default.Seed,
    };

    private static readonly Option<int> s_repeats = new("--repeats")
    {
        Description = "How often each lane runs, 1 to 9.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<bool> s_together = new("--together") { Description = "All lanes at once, which is the default: for the eye." };

    private static readonly Option<bool> s_inTurn = new("--in-turn") { Description = "One lane after the other, A B B A: for the numbers." };

    private static readonly Option<bool> s_json = new("--json") { Description = "Prints JSON on standard output, and nothing else." };

    private static readonly Option<string[]> s_asserts = new("--assert")
    {
        Description = $"What must hold of the median run, such as \"async.p99<3s\": a lane's variant or number and a point, then {Comparison.Form}.",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command("race", Description)
        {
            s_lanes, s_orders, s_workload, s_kitchen, s_arrivals, s_seed, s_repeats, s_together, s_inTurn, s_json, s_asserts,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Read(parsed, out var scenario, out var assertions) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitCode.BadUsage;
        }

        using var race = Race.Start(scenario, Guid.NewGuid().ToString("N"), TimeProvider.System);
        await using (cancellationToken.Register(race.Stop))
        {
            await RaceConsole.WatchAsync(race, quiet: parsed.GetValue(s_json));
        }

        await race.Ended;
        if (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }

        if (parsed.GetValue(s_json))
        {
            await Console.Out.WriteLineAsync(RaceJson.Of(race.View));
        }
        else
        {
            RaceConsole.Print(race.View);
        }

        return await JudgeAsync(race.View, assertions);
    }

    private static async Task<int> JudgeAsync(RaceView race, IReadOnlyList<RaceAssertion> assertions)
    {
        if (race.State == RaceState.Crashed)
        {
            foreach (var lane in race.Lanes.Where(lane => lane.Problem is not null))
            {
                await Console.Error.WriteLineAsync($"{lane.Lane} crashed. {lane.Problem}");
            }

            return ExitCode.Crashed;
        }

        var failed = assertions.Select(assertion => assertion.Problem(race)).OfType<string>().ToList();
        foreach (var problem in failed)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        return failed.Count == 0 ? ExitCode.Held : ExitCode.AssertionFailed;
    }

    // The first problem; null when there is none.
    private static string? Read(ParseResult parsed, out RaceScenario scenario, out IReadOnlyList<RaceAssertion> assertions)
    {
        scenario = RaceScenario.Default;
        assertions = [];
        var lanes = new List<LaneSpec>();
        foreach (var text in parsed.GetValue(s_lanes)!.Split(','))
        {
            if (LaneSpec.Parse(text.Trim(), out var problem) is not { } lane)
            {
                return problem;
            }

            lanes.Add(lane);
        }

        if (parsed.GetValue(s_together) && parsed.GetValue(s_inTurn))
        {
            return "plan: --together and --in-turn exclude each other.";
        }

        var workload = parsed.GetValue(s_workload)!;
        var named = parsed.GetValue(s_kitchen);
        var kitchen = KitchenProfile.Find(named ?? KitchenProfile.QuickSimulated.Name);
        if (kitchen is null)
        {
            return $"kitchen: must be one of {string.Join(", ", KitchenProfile.Named.Select(known => known.Name))}; it is \"{named}\".";
        }

        scenario = new RaceScenario(
            workload, lanes, parsed.GetValue(s_orders), parsed.GetValue(s_arrivals)!, parsed.GetValue(s_seed),
            named is null && workload != Workload.Orders ? null : kitchen, parsed.GetValue(s_repeats),
            parsed.GetValue(s_inTurn) ? RacePlan.InTurn : RacePlan.Together);
        return ScenarioCheck.Problem(scenario) ?? RaceAssertion.ReadAll(parsed.GetValue(s_asserts)!, scenario, out assertions);
    }

    private static string Shape(VariantInfo variant) => variant.Id + string.Concat(variant.Dials.Select(dial => $"[:{dial.Name}=N]"));
}
