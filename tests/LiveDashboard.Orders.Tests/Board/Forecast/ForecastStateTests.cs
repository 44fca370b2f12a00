using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Board.Forecast;

/// <summary>When a time is said, and when not.</summary>
public sealed class ForecastStateTests
{
    [Fact]
    public async Task Run_IsMeasuredForThreeSecondsBeforeATimeIsSaid()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        Assert.Equal(Prediction.None, engine.Board.Current.Prediction);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);

        var first = await PredictionAsync(engine);
        for (var half = 0; half < 5; half++)
        {
            Assert.Equal(PredictionState.Measuring, (await PredictionAsync(engine)).State);
        }

        var steady = await PredictionAsync(engine);

        Assert.Equal((PredictionState.Measuring, null, RunLimit.Workers), (first.State, first.Left, first.Limit));
        Assert.Equal(PredictionState.Steady, steady.State);
        Assert.InRange(steady.Left!.Value.TotalSeconds, 126, 127.5);
        Assert.InRange(steady.OtherLeft!.Value.TotalSeconds, 9, 11);
        Assert.Equal(ExecutionMode.Async, steady.OtherMode);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Run_ThatIsPausedOrHasABrokenPartner_IsUnknown(bool isPaused, bool hasOutage)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.SettleAsync();

        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(Paused: isPaused, Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Courier] = new(Outage: hasOutage) }), default);

        Assert.Equal((PredictionState.Unknown, null), await PredictionAsync(engine) is var said ? (said.State, said.Left) : default);
    }

    [Fact]
    public async Task Burst_ToAWholeKitchen_IsMeasuredThoughTheBoardsIsBroken()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Courier] = new(Outage: true) }), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5, Kitchen: KitchenProfile.ArticleSimulated), null, default);
        await engine.SettleAsync();

        Assert.Equal(PredictionState.Measuring, (await PredictionAsync(engine)).State);
    }

    [Fact]
    public async Task Circuit_ThatIsOpenForAMoment_LeavesTheRunMeasured()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        var forecaster = new Forecaster(engine.Get<SituationReader>());

        Assert.Equal(PredictionState.Measuring, forecaster.Read(Input(0)).State);
        Assert.Equal(PredictionState.Unknown, forecaster.Read(Input(100) with { HasOpenCircuit = true }).State);
        Assert.Equal(PredictionState.Measuring, forecaster.Read(Input(200)).State);
    }

    [Fact]
    public async Task Steady_NearTheEndOfARun_IsNotUnsaidForAMomentsDelay()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        var forecaster = new Forecaster(engine.Get<SituationReader>());

        // One waiter needs 10 s for each order that waits; the last one begins 3 s late.
        Assert.Equal(PredictionState.Steady, Read(forecaster, 0, 3_000, queued: 5).State);
        Assert.Equal(PredictionState.Steady, Read(forecaster, 43_000, 46_000, queued: 1).State);
        Assert.Equal(PredictionState.Measuring, Read(forecaster, 46_500, 46_500, queued: 4).State);
    }

    private static Prediction Read(Forecaster forecaster, long from, long to, long queued)
    {
        var said = Prediction.None;
        for (var now = from; now <= to; now += 500)
        {
            said = forecaster.Read(Input(now, queued) with { Controls = Controls.Default with { Workers = 1 } });
        }

        return said;
    }

    private static ForecastInput Input(long now, long queued = 5) => new()
    {
        Now = now,
        Sequence = 1,
        Controls = Controls.Default,
        Queued = queued,
        AtStep = [0, 0, 0, 0],
        TypicalMs = [null, null, null, null],
        HasOpenCircuit = false,
        CpuShare = 0,
        Sample = (_, _) => [],
        OldestWaiting = () => null,
    };

    private static async Task<Prediction> PredictionAsync(EngineHost engine)
    {
        await engine.AdvanceAsync(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500));
        return (await engine.SnapshotAsync()).Prediction;
    }
}
