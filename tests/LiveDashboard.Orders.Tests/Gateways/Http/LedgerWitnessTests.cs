using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>The partners' ledger is a second witness: what it says at a start, and in an answer, is held against the journal.</summary>
public sealed class LedgerWitnessTests : IAsyncDisposable
{
    private readonly Http1Partner _partner = new() { Ledger = ("ledger-1", 0, 0) };
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public async ValueTask DisposeAsync()
    {
        await _partner.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task LedgerAheadOfTheJournal_IsTold_AndNumbersGoOnAboveIt()
    {
        await RunAsync(orders: 2);
        _partner.Ledger = ("ledger-1", 40, 10_007);
        await using (var engine = await StartAsync())
        {
            Assert.StartsWith("The journal went back in time", Assert.Single(engine.Get<DataNotices>().Texts), StringComparison.Ordinal);
            Assert.Equal(10_008, (await SubmitAsync(engine)).Value);
            await AssertCountsAsync(engine, 3);
        }

        _partner.Ledger = null;
        await using var again = await StartAsync();
        Assert.Equal(10_009, (await SubmitAsync(again)).Value);
        await AssertCountsAsync(again, 4);
    }

    [Fact]
    public async Task NumbersLeftOut_ByALifeWithoutAnOrder_StayLeftOut()
    {
        _partner.Ledger = ("ledger-1", 4, 7);
        await (await StartAsync()).DisposeAsync();
        _partner.Ledger = null;

        await using var engine = await StartAsync();

        Assert.Equal(8, (await SubmitAsync(engine)).Value);
    }

    [Fact]
    public async Task LedgerTooFarAhead_IsDamage_AndNothingIsLeftOut()
    {
        await RunAsync(orders: 1);
        _partner.Ledger = ("ledger-1", 4, 1_000_002);

        await using var engine = await StartAsync();

        Assert.Contains("too far to be true", Assert.Single(engine.Get<DataNotices>().Texts), StringComparison.Ordinal);
        Assert.Equal(2, (await SubmitAsync(engine)).Value);
    }

    [Theory]
    [InlineData("ledger-2", 4)]
    [InlineData("ledger-1", 0)]
    public async Task LedgerThatIsAnotherOrEmpty_IsTold_AndStepsUnderWayAreUnknown(string id, int effects)
    {
        await RunAsync(orders: 1);
        _partner.Gate = new TaskCompletionSource();
        await using (var engine = await StartAsync())
        {
            await SubmitAsync(engine);
            await engine.FactAsync(fact => fact is { Type: FactType.OrderStarted, Order.Value: 2 }, TestContext.Current.CancellationToken);
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
            await SubmitAsync(engine);
        }

        _partner.Gate = null;
        _partner.Ledger = (id, effects, 2);
        await using var again = await StartAsync();
        await again.Intake.ChangeControlsAsync(new ControlsRequest(Paused: false), default);
        await again.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Contains("empty or not the one", Assert.Single(again.Get<DataNotices>().Texts), StringComparison.Ordinal);
        Assert.Equal(FailureReason.OutcomeUnknown, (await again.Reader.FindAsync(new OrderId(2), default))!.Summary.Reason);
        Assert.Equal(OrderStatus.Completed, (await again.Reader.FindAsync(new OrderId(3), default))!.Summary.Status);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task AnswerFromAKey_ToAFirstCall_IsAnAlarmAndNotDone(ExecutionMode mode)
    {
        _partner.Replays = "/payment";
        await using var engine = await StartAsync();

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        var order = await engine.Reader.FindAsync(new OrderId(1), default);
        Assert.Equal(FailureReason.OutcomeUnknown, order!.Summary.Reason);
        Assert.Single(_partner.Requests);
        Assert.Contains("effect of another history", Assert.Single(engine.Get<DataNotices>().Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerFromAKey_ToALaterCall_IsDone()
    {
        _partner.Answers.Enqueue(500);
        await using var engine = await StartAsync();
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
        await engine.FactAsync(fact => fact.Type == FactType.StepFailed, TestContext.Current.CancellationToken);
        _partner.Replays = "/payment";
        await engine.FactAsync(fact => fact.Type == FactType.StepCompleted, TestContext.Current.CancellationToken);

        Assert.Empty(engine.Get<DataNotices>().Texts);
    }

    private static async Task<OrderId> SubmitAsync(EngineHost engine) => (await engine.Intake.SubmitAsync(Requests.Order(), null, default)).Value!.Id;

    private static async Task AssertCountsAsync(EngineHost engine, long orders)
    {
        await engine.FinishAsync(TestContext.Current.CancellationToken);
        var figures = engine.Get<BoardProjection>().Read(engine.Get<EngineClock>().NowMs, 0);
        var found = await engine.Get<OrderSearch>().FindAsync(OrderQuery.All, OrderReader.MaxPage, null, default);

        Assert.Equal((orders, orders), (figures.Counts.Accepted, figures.Counts.Completed));
        Assert.Equal(orders, found!.Items.Count);
        Assert.Null(await engine.Reader.FindAsync(new OrderId(5_000), default));
    }

    private async Task RunAsync(int orders)
    {
        await using var engine = await StartAsync();
        for (var order = 0; order < orders; order++)
        {
            await SubmitAsync(engine);
        }

        await engine.FinishAsync(TestContext.Current.CancellationToken);
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartAsync(_folder, services: wanted =>
    {
        wanted.AddSingleton<PartnerAddresses>(_partner);
        wanted.Configure<PartnerOptions>(kitchen => kitchen.Name = "quick");
    });
}
