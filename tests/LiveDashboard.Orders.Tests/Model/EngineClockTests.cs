using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Model;

/// <summary>The machine's clock is set while the app runs, or between two runs: times of facts never go back.</summary>
public sealed class EngineClockTests : IDisposable
{
    private static readonly DateTimeOffset s_noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(-86_400)]
    [InlineData(86_400)]
    public void WallClock_SetWhileTheAppRuns_MovesNoTimeOfAnOrder(int seconds)
    {
        var machine = new MachineClock(s_noon);
        var clock = new EngineClock(machine);

        machine.Wall += TimeSpan.FromSeconds(seconds);
        machine.Passed += TimeSpan.FromMilliseconds(1_500);

        Assert.Equal(s_noon.AddMilliseconds(1_500), EngineClock.ToTime(clock.NowMs));
    }

    [Fact]
    public async Task WallClock_SetBackBetweenTwoRuns_TimesGoOnFromTheLastFactAndOrdersEnd()
    {
        await using (var before = await EngineHost.StartStillAsync(new FakeTimeProvider(s_noon), _folder))
        {
            await before.Intake.SubmitBurstAsync(new BurstRequest(3, ExecutionMode.Async), null, default);
            await before.AdvanceAsync(TimeSpan.FromSeconds(3));
        }

        await using var after = await EngineHost.StartStillAsync(new FakeTimeProvider(s_noon.AddHours(-5)), _folder);
        await after.Intake.SubmitAsync(Requests.Order(), null, default);
        await after.Intake.ChangeControlsAsync(new ControlsRequest(Mode: ExecutionMode.Async), default);
        await after.AdvanceAsync(TimeSpan.FromSeconds(20));

        var old = (await after.Reader.FindAsync(new OrderId(1), default))!.Summary;
        var young = (await after.Reader.FindAsync(new OrderId(4), default))!.Summary;
        Assert.Equal((OrderStatus.Completed, OrderStatus.Completed), (old.Status, young.Status));
        Assert.True(young.AcceptedAt >= s_noon.AddSeconds(2), $"Accepted at {young.AcceptedAt:O}, before facts that were there.");
        Assert.InRange(old.ElapsedMs, 10_000, 30_000);
        Assert.InRange(young.ElapsedMs, 10_000, 30_000);
        Assert.Equal(
            "The machine's clock was set back: it stands 0.05:00:02 before the last fact. Times go on from that fact, nothing is lost; they are the clock's "
            + "again after a start later than 1 Jun 2026 12:00 UTC. Until then removal by age counts days by the machine's clock.",
            after.Journal.Health.Notice);
    }

    [Fact]
    public async Task WallClock_LaterThanTheLastFact_SaysNothing()
    {
        await using (var before = await EngineHost.StartStillAsync(new FakeTimeProvider(s_noon), _folder))
        {
            await before.Intake.SubmitAsync(Requests.Order(), null, default);
        }

        await using var after = await EngineHost.StartStillAsync(new FakeTimeProvider(s_noon.AddYears(1)), _folder);

        Assert.Null(after.Journal.Health.Notice);
        Assert.Equal(s_noon.AddYears(1), EngineClock.ToTime(after.Get<EngineClock>().NowMs));
    }

    [Theory]
    [InlineData(-86_400, -86_400)] // before the start on either clock
    [InlineData(3_600, 0)] // skipped: no later than the start
    [InlineData(86_400, 0)] // the last fact
    [InlineData(86_410, 10)] // of this run
    public void MachinesTime_OfAClockThatIsADayAhead_CountsNothingThatWasSkipped(int second, int expected)
    {
        var machine = new MachineClock(s_noon);
        var clock = new EngineClock(machine);
        clock.GoOnFrom(s_noon.AddDays(1).ToUnixTimeMilliseconds());
        machine.Passed += TimeSpan.FromSeconds(10);

        Assert.Equal(s_noon.AddSeconds(expected), EngineClock.ToTime(clock.ToMachineMs(s_noon.AddSeconds(second).ToUnixTimeMilliseconds())));
        Assert.Equal(s_noon.AddSeconds(10), EngineClock.ToTime(clock.ToMachineMs(clock.NowMs)));
    }

    [Fact]
    public void MachinesTime_OfAClockThatIsNotAhead_IsTheTimeItself()
    {
        var clock = new EngineClock(new MachineClock(s_noon));
        clock.GoOnFrom(s_noon.AddDays(-1).ToUnixTimeMilliseconds());

        Assert.Equal((1_000, clock.NowMs), (clock.ToMachineMs(1_000), clock.ToMachineMs(clock.NowMs)));
    }

    private sealed class MachineClock(DateTimeOffset wall) : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = wall;

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
