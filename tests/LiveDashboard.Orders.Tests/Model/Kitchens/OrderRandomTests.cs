using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Model.Kitchens;

public sealed class OrderRandomTests
{
    [Fact]
    public void Latency_WithSpread_StaysInItsRangeAndFillsIt()
    {
        var profile = new StepProfile(1000, 500);

        var drawn = Enumerable.Range(0, 10_000)
            .Select(index => OrderRandom.LatencyMs(profile, OrderRandom.Latency(OrderRandom.Bits(7, index), StepName.Courier)))
            .ToList();

        Assert.All(drawn, latency => Assert.InRange(latency, 500, 1500));
        Assert.InRange(drawn.Average(), 980, 1020);
    }

    [Fact]
    public void Fate_OfAnotherAttempt_IsDrawnAnew()
    {
        var bits = OrderRandom.Bits(7, 3);

        Assert.NotEqual(OrderRandom.Fate(bits, StepName.Payment, 1), OrderRandom.Fate(bits, StepName.Payment, 2));
    }

    [Fact]
    public void BurstOrders_OfTheSameSeed_AreTheSame()
    {
        var first = BurstOrders.At(Burst(seed: 11), 5);
        var again = BurstOrders.At(Burst(seed: 11), 5);
        var other = Enumerable.Range(0, 20).Select(index => BurstOrders.At(Burst(seed: 12), index));

        Assert.Equal(first.Customer, again.Customer);
        Assert.Equal(first.Items, again.Items);
        Assert.NotEqual(Enumerable.Range(0, 20).Select(index => BurstOrders.At(Burst(seed: 11), index).Customer), other.Select(order => order.Customer));
    }

    [Fact]
    public void IdealMs_WithSpread_IsTheLongestOrder()
    {
        var kitchen = KitchenProfile.QuickSimulated.With(StepName.Restaurant, new StepProfile(500, 200));

        var ideal = BurstOrders.IdealMs(kitchen, seed: 5, count: 100);

        Assert.Equal(Enumerable.Range(0, 100).Max(index => OrderRandom.TotalMs(kitchen, OrderRandom.Bits(5, index))), ideal);
    }

    private static BurstDetails Burst(long seed) => new("b1", new OrderId(1), 100, null, seed, KitchenProfile.Article, false, 0);
}
