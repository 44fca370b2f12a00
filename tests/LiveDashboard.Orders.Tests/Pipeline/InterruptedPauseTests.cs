using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Pipeline;

public sealed class InterruptedPauseTests : IDisposable
{
    private readonly TestClock _time = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ExecutionMode.Async, 4)]
    [InlineData(ExecutionMode.Blocking, 4)]
    [InlineData(ExecutionMode.Async, 30)]
    public async Task Restart_InTheMiddleOfAPause_WaitsForWhatIsLeftOfIt(ExecutionMode mode, int secondsPassed)
    {
        await using (var engine = await StartAsync())
        {
            await Outage(engine, true);
            await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
            await engine.SettleAsync();
        }

        _time.Advance(TimeSpan.FromSeconds(secondsPassed));
        await using var again = await StartAsync();
        await Outage(again, false);
        await again.AdvanceAsync(TimeSpan.FromSeconds(20));

        var payment = (await again.Reader.FindAsync(new OrderId(1), default))!.Attempts.Where(attempt => attempt.Step == StepName.Payment).ToList();
        Assert.Equal([(1, FailureReason.Busy), (2, FailureReason.None)], payment.Select(attempt => (attempt.Attempt, attempt.Reason)));
        var planned = payment[0].CompletedAt!.Value.AddMilliseconds(payment[0].PauseMs!.Value);
        var due = planned > Started(secondsPassed) ? planned : Started(secondsPassed);
        Assert.InRange((payment[1].StartedAt - due).TotalMilliseconds, 0, 1_000);
        Assert.Equal(0, again.Orders.Unfinished);
    }

    [Fact]
    public async Task Restart_AfterThePauseOfACancelledOrder_DoesNotWaitForIt()
    {
        await using (var engine = await StartAsync())
        {
            await Outage(engine, true);
            await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
            await engine.SettleAsync();
            await engine.Intake.CancelAsync(new OrderId(1), default);
            await engine.FinishAsync(default);
        }

        await using var again = await StartAsync();

        Assert.Equal(0, again.Orders.Unfinished);
        Assert.Equal(OrderStatus.Cancelled, (await again.Reader.FindAsync(new OrderId(1), default))!.Summary.Status);
    }

    private static DateTimeOffset Started(int secondsPassed) => TestClock.UsualStart.AddSeconds(secondsPassed);

    private Task<EngineHost> StartAsync() => EngineHost.StartStillAsync(_time, _folder, options => options.RetryPauseMs = 10_000);

    private static Task Outage(EngineHost engine, bool outage) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(Outage: outage) }), default);
}
