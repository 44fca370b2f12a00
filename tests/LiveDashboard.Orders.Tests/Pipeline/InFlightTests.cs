using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Pipeline;

/// <summary>Only so many orders are in flight at once; the others wait, and all of them end.</summary>
[Slow]
public sealed class InFlightTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;
    private readonly TestClock _time = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ExecutionMode.Async, 23)]
    [InlineData(ExecutionMode.Async, 1)]
    [InlineData(ExecutionMode.Blocking, 3)]
    public async Task Orders_AboveTheBound_WaitForAPlaceAndAllEnd(ExecutionMode mode, int bound)
    {
        await using var engine = await EngineHost.StartStillAsync(_time, options: options => options.MaxInFlight = bound);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(bound * 5, mode, Seed: 4), null, default);
        await engine.SettleAsync();
        var atOnce = engine.Get<InFlight>()[KitchenTransport.Simulated];

        await engine.AdvanceAsync(TimeSpan.FromSeconds(80));

        Assert.Equal(bound, atOnce);
        Assert.Equal((0, 0), (engine.Orders.Unfinished, engine.Get<InFlight>()[KitchenTransport.Simulated]));
        Assert.Equal(bound, Highest(await engine.FactsAsync()));
    }

    [Fact]
    public async Task Places_ThatBecomeFreeAtOnce_AreTakenByAllWorkersThatAreFree()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, options: options => options.MaxInFlight = 6);
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(Workers: 6, Steps: StepNames.All.ToDictionary(step => step, _ => new StepProfileRequest(1_000, 0))), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(6, ExecutionMode.Async), null, default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(6, ExecutionMode.Blocking), null, default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(4));

        Assert.Equal((6, 6), (engine.Orders.Unfinished, engine.Get<InFlight>()[KitchenTransport.Simulated]));
    }

    [Fact]
    public async Task Start_WithMoreUnderWayThanTheBound_TakesThemUpInPortions()
    {
        await using (var first = await EngineHost.StartStillAsync(_time, _folder))
        {
            await first.Intake.SubmitBurstAsync(new BurstRequest(70, ExecutionMode.Async), null, default);
            await first.SettleAsync();
            Assert.Equal(70, first.Get<InFlight>()[KitchenTransport.Simulated]);
        }

        await using var again = await EngineHost.StartStillAsync(_time, _folder, options => options.MaxInFlight = 9);
        await again.SettleAsync();
        var atOnce = again.Get<InFlight>()[KitchenTransport.Simulated];
        await again.AdvanceAsync(TimeSpan.FromSeconds(120));

        Assert.Equal(9, atOnce);
        Assert.Equal(0, again.Orders.Unfinished);
    }

    private static int Highest(IReadOnlyList<Fact> facts)
    {
        var (now, highest) = (0, 0);
        foreach (var fact in facts)
        {
            now += fact.Type == FactType.OrderStarted ? 1 : fact.Type == FactType.OrderCompleted ? -1 : 0;
            highest = Math.Max(highest, now);
        }

        return highest;
    }
}
