using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Board.Wall;

public sealed class PartnerQueuesTests
{
    private const int Places = 8;
    private const byte Served = (byte)OrderStage.Restaurant;
    private const byte Queued = Served | 8;

    private readonly OrderTable _table = new();
    private readonly StageCounts _stages = new();

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task LimitedRun_AtEveryMoment_HatchesAsManyAsTheStationSaysQueue(ExecutionMode mode)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(mode, 16, Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Restaurant] = new(Capacity: Places) }), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100, mode), null, default);

        var most = 0L;
        for (var second = 0; second < 30; second++)
        {
            await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
            var (there, cells) = engine.Get<BoardProjection>().Read(stages =>
                (stages[OrderStage.Restaurant], Cells(new WallLevels(stages, engine.Get<PartnerQueues>()), 1)));

            Assert.Equal(Math.Max(0, there - Places), cells.LongCount(cell => cell == Queued));
            Assert.Equal(Math.Min(Places, there), cells.LongCount(cell => cell == Served));
            most = Math.Max(most, there);
        }

        Assert.True(most > Places, $"At most {most} orders were at the restaurant.");
    }

    [Fact]
    public void PlaceThatGetsFree_GoesToTheOneThatCameNext()
    {
        var levels = WithOrdersAtTheRestaurant(4, places: 2, order => 1_000 + (10 - order));
        var viewer = new WallViewer();
        viewer.Take(levels.After(1, long.MinValue)!.Bytes); // a watched level always has a frame
        Assert.Equal([Queued, Queued, Served, Served], viewer.Cells);

        _table.Apply([new Fact { Type = FactType.StepCompleted, Order = new OrderId(4), Step = StepName.Restaurant, At = 2_000, Attempt = 1 }]);
        _stages.Move(new OrderId(4), OrderStage.Courier);
        levels.Advance();

        viewer.Take(levels.After(1, 1)!.Bytes); // it changed
        Assert.Equal([Queued, Served, Served, (byte)OrderStage.Courier], viewer.Cells);
        Assert.False(viewer.WasWhole);
    }

    [Fact]
    public void CellOfTen_KeepsItsMarkForAnOrderThatFailed() =>
        Assert.Equal([Served], Cells(WithOrdersAtTheRestaurant(10, places: 2, order => 1_000 + order), 10));

    [Fact]
    public void PartnerWithoutALimit_HasNoQueue() =>
        Assert.All(Cells(WithOrdersAtTheRestaurant(10, places: 0, order => 1_000 + order), 1), cell => Assert.Equal(Served, cell));

    private static byte[] Cells(WallLevels levels, int ordersPerCell)
    {
        levels.Join(ordersPerCell);
        var viewer = new WallViewer();
        viewer.Take(levels.After(ordersPerCell, long.MinValue)!.Bytes); // a watched level always has a frame
        levels.Leave(ordersPerCell);
        return viewer.Cells;
    }

    private WallLevels WithOrdersAtTheRestaurant(int orders, int places, Func<int, long> arrival)
    {
        _table.Apply([new Fact { Type = FactType.BurstAccepted, Order = new OrderId(1), Count = orders, At = 1_000 }]);
        _stages.Accept(orders);
        for (var number = 1; number <= orders; number++)
        {
            var order = new OrderId(number);
            _table.Apply(
            [
                new Fact { Type = FactType.OrderStarted, Order = order, Mode = ExecutionMode.Async, At = 1_000, Attempt = 1 },
                new Fact { Type = FactType.StepCompleted, Order = order, Step = StepName.Payment, At = arrival(number), Attempt = 1 },
            ]);
            _stages.Move(order, OrderStage.Restaurant);
        }

        var kitchen = KitchenProfile.Article.With(StepName.Restaurant, new StepProfile(5_000, Capacity: places));
        var levels = new WallLevels(_stages, new PartnerQueues(_table.CameTo, () => kitchen));
        levels.Join(1);
        return levels;
    }
}
