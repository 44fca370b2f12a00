using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Measurement;

public sealed class MemoryBudgetTests
{
    private const long Plenty = 8L << 30;
    private const long Little = 150L << 20;

    [Fact]
    public void Memory_ThatIsPlenty_LimitsNeitherTheOrdersInFlightNorThoseAccepted()
    {
        var options = new OrdersOptions();
        var budget = Of(Plenty, options);

        Assert.InRange(budget.MaxInFlight, options.MaxUnfinished, int.MaxValue);
        Assert.Equal(options.MaxInFlightHttp, budget.MaxInFlightHttp);
        Assert.InRange(budget.Room(collected: false), 100L * options.MaxUnfinished, Plenty);
    }

    [Fact]
    public void Memory_ThatIsLittle_HoldsAMillionOrdersAndAPartOfThemInFlight()
    {
        var budget = Of(Little, new OrdersOptions());

        Assert.InRange(budget.MaxInFlight, 40_000, 80_000);
        Assert.InRange(budget.MaxInFlightHttp, 200, 600);
        Assert.InRange(budget.Room(collected: false), 34_000_000, Little / 2);
    }

    [Theory]
    [InlineData(77, 77)]
    [InlineData(90_000_000, 64_079)]
    public void MaxInFlight_ThatIsSet_HoldsAsFarAsMemoryDoes(int set, int held) =>
        Assert.Equal(held, Of(Little, new OrdersOptions { MaxInFlight = set }).Most(KitchenTransport.Simulated));

    [Fact]
    public void Room_WhileOrdersAreInFlight_CountsThemOnce()
    {
        var inFlight = new InFlight();
        var budget = new MemoryBudget(new ProcessMemory(() => Little, _ => 20_000_000), inFlight, new OrdersOptions());
        var before = budget.Room(collected: false);

        inFlight.Begin(KitchenTransport.Simulated, 1_001);
        inFlight.End(KitchenTransport.Simulated);

        Assert.Equal(before + 300_000, budget.Room(collected: false));
    }

    private static MemoryBudget Of(long total, OrdersOptions options) =>
        new(new ProcessMemory(() => total, _ => 20_000_000), new InFlight(), options);
}
