using System.Diagnostics.Metrics;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Telemetry;

public sealed class OrderMetricsTests : IDisposable
{
    private const string Accepted = "livedashboard.orders.accepted";
    private const string Ended = "livedashboard.orders.ended";
    private const string Duration = "livedashboard.order.duration";
    private const string ResumeDelay = "livedashboard.worker.resume.delay";

    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Run_WithCompletedFailedAndCancelledOrders_CountsEachAndTheTimeItTook(ExecutionMode mode)
    {
        await using var engine = await EngineHost.StartStillAsync(_time, _folder);
        using var accepted = Collect<long>(engine, Accepted);
        using var ended = Collect<long>(engine, Ended);
        using var duration = Collect<double>(engine, Duration);

        await RunAsync(engine, mode);

        Assert.Equal(
            [("order.source=burst order.transport=simulated", 5), ("order.source=single order.transport=simulated", 1)],
            Sums(accepted));
        Assert.Equal(
            [
                ("order.mode=" + Words.Of(mode) + " order.outcome=cancelled", 1),
                ("order.mode=" + Words.Of(mode) + " order.outcome=completed", 2),
                ("order.mode=" + Words.Of(mode) + " order.outcome=failed", 1),
                ("order.outcome=cancelled", 2),
            ],
            Sums(ended));
        Assert.Equal(
            [
                ("order.mode=" + Words.Of(mode) + " order.outcome=cancelled", 1),
                ("order.mode=" + Words.Of(mode) + " order.outcome=completed", 10),
                ("order.mode=" + Words.Of(mode) + " order.outcome=completed", 10),
                ("order.mode=" + Words.Of(mode) + " order.outcome=failed", 2),
                ("order.outcome=cancelled", 3),
                ("order.outcome=cancelled", 3),
            ],
            duration.All);
        Assert.Equal(("{order}", "{order}", "s"), (accepted.Unit, ended.Unit, duration.Unit));
        Assert.Contains(10, duration.Buckets);
    }

    [Fact]
    public async Task Burst_OfManyOrders_IsAddedOnceForEachPairOfTags()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, _folder);
        using var accepted = Collect<long>(engine, Accepted);
        using var ended = Collect<long>(engine, Ended);

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1_000, ExecutionMode.Async), null, default);
        var commits = engine.Journal.CommitCount;
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal([("order.source=burst order.transport=simulated", 1_000)], accepted.All);
        Assert.Equal(1_000, ended.All.Sum(one => one.Value));
        Assert.InRange(ended.All.Count, 1, engine.Journal.CommitCount - commits);
    }

    [Fact]
    public async Task Order_ForPartnersOverHttp_IsCountedUnderItsTransport()
    {
        await using var engine = await EngineHost.StartAsync(_folder);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        using var accepted = Collect<long>(engine, Accepted);

        await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        await engine.FlushAsync();

        Assert.Equal([("order.source=single order.transport=http", 1)], accepted.All);
    }

    [Fact]
    public async Task Retry_OfAFailedOrder_IsAcceptedAgainAndTookTheTimeSinceItsFirstAcceptance()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, _folder);
        using var accepted = Collect<long>(engine, Accepted);
        using var duration = Collect<double>(engine, Duration);
        await DeclineAsync(engine, 1);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(2));

        await DeclineAsync(engine, 0);
        await engine.Intake.RetryAsync(new OrderId(1), default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(
            [("order.source=burst order.transport=simulated", 1), ("order.source=retry order.transport=simulated", 1)],
            accepted.All);
        Assert.Equal([("order.mode=async order.outcome=completed", 12), ("order.mode=async order.outcome=failed", 2)], duration.All);
    }

    [Fact]
    public async Task AnsweredOrder_WithEveryWorkerHeld_StoodUntilOneWasFree()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, _folder);
        using var delay = Collect<double>(engine, ResumeDelay);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 1), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        await engine.SettleAsync();
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Blocking), null, default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, engine.Orders.Unfinished);
        Assert.Equal(
            [
                ("step.name=courier", 0), ("step.name=courier", 0),
                ("step.name=notify", 0), ("step.name=notify", 0),
                ("step.name=payment", 0), ("step.name=payment", 8),
                ("step.name=restaurant", 0), ("step.name=restaurant", 0),
            ],
            delay.All);
        Assert.Equal("s", delay.Unit);
        Assert.NotEmpty(delay.Buckets);
    }

    [Fact]
    public async Task Engines_InOneProcess_AreToldApart()
    {
        await using var one = await EngineHost.StartStillAsync(_time, _folder);
        await using var other = await EngineHost.StartStillAsync(_time);
        using var ofOne = Collect<long>(one, Accepted);
        using var ofOther = Collect<long>(other, Accepted);

        await one.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        await other.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        await one.FlushAsync();
        await other.FlushAsync();

        Assert.Equal([3L], ofOne.All.Select(all => all.Value));
        Assert.Equal([20L], ofOther.All.Select(all => all.Value));
    }

    [Fact]
    public async Task Start_WithFactsToReadBack_RecordsNoneOfThem()
    {
        await using (var first = await EngineHost.StartStillAsync(_time, _folder))
        {
            await RunAsync(first, ExecutionMode.Async);
        }

        await using var owner = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = owner.GetRequiredService<IMeterFactory>();
        using var accepted = new Collected<long>(meters, Accepted);
        using var ended = new Collected<long>(meters, Ended);
        using var duration = new Collected<double>(meters, Duration);
        using var delay = new Collected<double>(meters, ResumeDelay);
        using var size = new Collected<int>(meters, "livedashboard.journal.batch.size");
        await using var again = await EngineHost.StartStillAsync(_time, _folder, services: services => services.AddSingleton(meters));
        await again.SettleAsync();

        Assert.Equal(6, again.Orders.Count);
        Assert.Equal((0, 0, 0, 0, 0), (accepted.All.Count, ended.All.Count, duration.All.Count, delay.All.Count, size.All.Count));
        Assert.Equal("{order}", accepted.Unit);
    }

    // Two complete after 10 s, one is cancelled after 1 s, one declined after 2 s, two are cancelled after 3 s in the queue.
    private static async Task RunAsync(EngineHost engine, ExecutionMode mode)
    {
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3, mode), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await engine.Intake.CancelAsync(new OrderId(2), default);
        await EndAsync(engine, 2);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(9));

        await DeclineAsync(engine, 1);
        await engine.Intake.SubmitAsync(Requests.Order(mode: mode), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(2));

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        var queued = await engine.Intake.SubmitBurstAsync(new BurstRequest(2, mode), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        await engine.Intake.CancelBurstAsync(queued.Value!.Id, default);
        await EndAsync(engine, 6);
        await engine.FlushAsync();
    }

    private static Task EndAsync(EngineHost engine, long order) =>
        engine.FactAsync(fact => fact.Type == FactType.OrderCancelled && fact.Order == new OrderId(order), default);

    private static Task DeclineAsync(EngineHost engine, double rate) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(DeclineRate: rate) }), default);

    private static Collected<T> Collect<T>(EngineHost engine, string instrument)
        where T : struct => new(engine.Get<IMeterFactory>(), instrument);

    private static IEnumerable<(string Tags, long Value)> Sums(Collected<long> collected) =>
        collected.All.GroupBy(one => one.Tags, (tags, all) => (tags, all.Sum(one => one.Value)));
}
