using System.Diagnostics.Metrics;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Waiting;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Telemetry;

public sealed class EngineGaugesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Burst_InBlocking_HoldsEveryWorkerUntilItsOrdersEnd()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, _folder);
        using var stuck = Collect(engine, "livedashboard.workers.stuck");
        using var inFlight = Collect(engine, "livedashboard.orders.in_flight");
        await engine.Intake.SubmitBurstAsync(new BurstRequest(16, ExecutionMode.Blocking), null, default);
        await engine.SettleAsync();
        var (stuckThen, inFlightThen) = (stuck.Observe(), inFlight.Observe());

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 3), default);
        await engine.SettleAsync();
        var stuckOfThree = stuck.Observe();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 8), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([("", 8)], stuckThen);
        Assert.Equal([("order.transport=http", 0), ("order.transport=simulated", 8)], inFlightThen);
        Assert.Equal([("", 3)], stuckOfThree);
        Assert.Equal([("", 0)], stuck.Observe());
        Assert.Equal([("order.transport=http", 0), ("order.transport=simulated", 0)], inFlight.Observe());
        Assert.Equal(("{worker}", "{order}"), (stuck.Unit, inFlight.Unit));
    }

    [Fact]
    public async Task InboxDepth_DuringALongCommit_IsTheNumberOfFactsThatWait()
    {
        using var disk = new TimedJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(
            _time, _folder, services: services => services.AddSingleton<IJournalStorage>(disk));
        using var depth = Collect(engine, "livedashboard.journal.inbox.depth");
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5, ExecutionMode.Async), null, default);
        await engine.SettleAsync();
        var before = depth.Observe();

        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        disk.OnAppend = () =>
        {
            disk.OnAppend = null;
            entered.SetResult();
            leave.Task.Wait();
        };
        var change = engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await entered.Task;
        _time.Advance(TimeSpan.FromSeconds(2));
        engine.Get<TimingWheel>().Advance(engine.Get<EngineClock>().NowMs);
        await engine.Get<WorkerPool>().QuietAsync();
        var during = depth.Observe();
        leave.SetResult();
        await change;
        await engine.SettleAsync();

        Assert.Equal([("", 0)], before);
        Assert.Equal([("", 5)], during);
        Assert.Equal([("", 0)], depth.Observe());
        Assert.Equal("{fact}", depth.Unit);
    }

    [Fact]
    public async Task Commit_OfABatch_RecordsItsFactsAndTheTimeUntilItWasDurable()
    {
        using var disk = new TimedJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(
            _time, _folder, services: services => services.AddSingleton<IJournalStorage>(disk));
        using var duration = new Collected<double>(engine.Get<IMeterFactory>(), "livedashboard.journal.commit.duration");
        using var size = Collect(engine, "livedashboard.journal.batch.size");

        disk.OnAppend = () => _time.Advance(TimeSpan.FromMilliseconds(250));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        disk.OnAppend = null;
        await engine.Intake.SubmitBurstAsync(new BurstRequest(5), null, default);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, Paused: false), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(0.25, duration.All.Sum(one => one.Value), 6);
        Assert.Equal(0.25, duration.All[^1].Value, 6);
        Assert.Equal(engine.Journal.CommitCount, duration.All.Count);
        Assert.Equal(engine.Journal.CommitCount, size.All.Count);
        Assert.Equal(3 + (5 * 6), size.All.Sum(one => one.Value));
        Assert.Equal(("s", "{fact}"), (duration.Unit, size.Unit));
        Assert.NotEmpty(duration.Buckets);
        Assert.NotEmpty(size.Buckets);
    }

    private static Collected<int> Collect(EngineHost engine, string instrument) => new(engine.Get<IMeterFactory>(), instrument);

    private sealed class TimedJournal(SqliteJournalStorage inner) : JournalWrapper(inner)
    {
        public Action? OnAppend { get; set; }

        public override AppendResult Append(JournalBatch batch)
        {
            OnAppend?.Invoke();
            return base.Append(batch);
        }
    }
}
