using CsCheck;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Tests.Journal.Faults;

namespace LiveDashboard.Orders.Tests.Journal;

/// <summary>Any history of commands, faults and crashes, against a model of it. One worker, so that a seed gives one order of events.</summary>
[Slow]
public sealed class ModelTests : IDisposable
{
    private const int Histories = 12;
    private const string ReplayedSeed = "0000KsJ5vrg1";

    private static readonly Gen<ExecutionMode?> s_mode = Gen.Int[0, 2].Select(place => new ExecutionMode?[] { null, ExecutionMode.Async, ExecutionMode.Blocking }[place]);

    private static readonly Gen<Func<ModelRun, Task>> s_deed = Gen.Frequency(
        (4, Gen.Select(Gen.Int[1, 12], Gen.Int[1, 1000], s_mode).Select<(int, int, ExecutionMode?), Func<ModelRun, Task>>(
            burst => run => run.BurstAsync(burst.Item1, burst.Item2, burst.Item3))),
        (4, s_mode.Select<ExecutionMode?, Func<ModelRun, Task>>(mode => run => run.AcceptAsync(mode))),
        (4, Gen.Int[1, 40].Select<int, Func<ModelRun, Task>>(order => run => run.CancelAsync(order))),
        (4, Gen.Int[1, 40].Select<int, Func<ModelRun, Task>>(order => run => run.RetryAsync(order))),
        (2, Gen.Enum<ExecutionMode>().Select<ExecutionMode, Func<ModelRun, Task>>(mode => run => run.ChangeAsync(new ControlsRequest(mode)))),
        (2, Gen.Bool.Select<bool, Func<ModelRun, Task>>(paused => run => run.ChangeAsync(new ControlsRequest(Paused: paused)))),
        (2, Gen.Double[0, 0.7].Select<double, Func<ModelRun, Task>>(rate => run => run.ChangeAsync(Trouble(rate)))),
        (1, Gen.Const<Func<ModelRun, Task>>(run => run.ClearAsync())),
        (2, Gen.Const<Func<ModelRun, Task>>(run => run.CrashAsync())),
        (1, Gen.Const<Func<ModelRun, Task>>(run => run.FillDiskAsync())),
        (8, Gen.Int[1, 4].Select<int, Func<ModelRun, Task>>(seconds => run => run.PassAsync(seconds))));

    private static readonly Gen<List<Func<ModelRun, Task>>> s_history = s_deed.List[10, 30];

    private static readonly Gen<List<Func<ModelRun, Task>>> s_long = s_deed.List[30, 40];

    private readonly string _root = Directory.CreateTempSubdirectory("livedashboard-").FullName;
    private int _runs;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task AnyHistory_WithCrashesAndAFullDisk_IsAsTheModelForetells() =>
        await s_history.SampleAsync(async deeds => { await PlayAsync(deeds); }, iter: Histories, threads: 1);

    [Fact]
    public async Task OneSeed_PlayedTwice_GivesTheSameFactsInTheSameOrder()
    {
        var first = new List<string>();
        var second = new List<string>();

        await s_long.SampleAsync(async deeds => first.AddRange(await PlayAsync(deeds)), seed: ReplayedSeed, iter: 1, threads: 1);
        await s_long.SampleAsync(async deeds => second.AddRange(await PlayAsync(deeds)), seed: ReplayedSeed, iter: 1, threads: 1);

        Assert.True(first.Count > 100, $"Only {first.Count} facts.");
        Assert.Equal(first, second);
    }

    private async Task<IReadOnlyList<string>> PlayAsync(List<Func<ModelRun, Task>> deeds)
    {
        await using var run = new ModelRun(Path.Combine(_root, $"{++_runs}"));
        await run.StartAsync();
        foreach (var deed in deeds)
        {
            await deed(run);
        }

        await run.FinishAsync();
        return run.Facts;
    }

    private static ControlsRequest Trouble(double rate) => new(Steps: new Dictionary<StepName, StepProfileRequest>
    {
        [StepName.Restaurant] = new(FailureRate: rate),
        [StepName.Courier] = new(DeclineRate: rate / 2),
    });
}
