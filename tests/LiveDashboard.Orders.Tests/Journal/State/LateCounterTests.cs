using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Journal.State;

public sealed class LateCounterTests
{
    private const int Orders = 10_000;
    private const long Accepted = 1_000_000;

    private readonly OrderTable _table = new();
    private readonly LateCounter _late;

    public LateCounterTests()
    {
        _late = new LateCounter(_table, new OrdersOptions { LateAfterSeconds = 30 });
        _table.Apply([new Fact { Type = FactType.BurstAccepted, At = Accepted, Order = new OrderId(1), Count = Orders }]);
    }

    [Fact]
    public void Count_OfOrdersThatAreNotOldEnough_ReadsNone()
    {
        Assert.Equal(0, _late.Count(Accepted + 30_000));
        Assert.Equal(0, _late.ChunksRead);
    }

    [Fact]
    public void Count_OfOrdersThatOnlyWait_ReadsEachChunkOnce()
    {
        Assert.Equal(Orders, _late.Count(Accepted + 30_001));
        Assert.Equal(Orders, _late.Count(Accepted + 90_000));
        Assert.Equal(3, _late.ChunksRead);
    }

    [Fact]
    public void Count_AfterChanges_ReadsTheChangedChunkAgain()
    {
        _late.Count(Accepted + 30_001);

        _table.Apply([new Fact { Type = FactType.OrderCancelled, At = Accepted + 31_000, Order = new OrderId(5_000) }]);

        Assert.Equal(Orders - 1, _late.Count(Accepted + 32_000));
        Assert.Equal(4, _late.ChunksRead);
    }

    [Fact]
    public void Count_OfOrdersOfDifferentAge_FollowsTheTime()
    {
        _table.Apply([new Fact { Type = FactType.OrderAccepted, At = Accepted + 5_000, Order = new OrderId(Orders + 1) }]);

        Assert.Equal(Orders, _late.Count(Accepted + 35_000));
        Assert.Equal(Orders + 1, _late.Count(Accepted + 35_001));
    }

    [Fact]
    public void Count_OfARetriedOrder_BeginsAnew()
    {
        Fact[] facts =
        [
            new Fact { Type = FactType.OrderStarted, At = Accepted + 1_000, Order = new OrderId(7), Attempt = 1 },
            new Fact { Type = FactType.OrderFailed, At = Accepted + 2_000, Order = new OrderId(7) },
            new Fact { Type = FactType.OrderRetried, At = Accepted + 20_000, Order = new OrderId(7) },
        ];
        _table.Apply(facts);

        Assert.Equal(Orders - 1, _late.Count(Accepted + 50_000));
        Assert.Equal(Orders, _late.Count(Accepted + 50_001));
    }

    [Fact]
    public void Count_LeavesOutWhatWasClearedFromTheBoard()
    {
        _late.Count(Accepted + 40_000);

        _table.Apply([new Fact { Type = FactType.BoardCleared, At = Accepted + 41_000, Order = new OrderId(6_000) }]);
        Assert.Equal(4_000, _late.Count(Accepted + 42_000));

        _table.Apply([new Fact { Type = FactType.BoardCleared, At = Accepted + 43_000, Order = new OrderId(Orders) }]);
        Assert.Equal(0, _late.Count(Accepted + 44_000));
    }

    [Fact]
    public void Count_OfNoOrders_IsNone() =>
        Assert.Equal(0, new LateCounter(new OrderTable(), new OrdersOptions()).Count(Accepted));
}
