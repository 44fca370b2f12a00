using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderOutlookTests
{
    private static readonly StationSnapshot[] s_stations = [new(StepName.Courier, 0, 1_140, PartnerHealth.Healthy)];

    [Fact]
    public void Running_HasTheRestOfItsStepAndTheStepsAfterToCome()
    {
        var outlook = OrderOutlook.Of(Samples.Order(), s_stations);

        Assert.Equal([0, 5_000 - 3_063, 1_140, 2_000], outlook.ToComeMs);
        Assert.Equal((5_077, 3_063), (outlook.LeftMs, outlook.TriedMs));
    }

    [Fact]
    public void RunningLongerThanUsual_HasNothingOfItsStepToCome()
    {
        StationSnapshot[] stations = [new(StepName.Restaurant, 0, 1_000, PartnerHealth.Healthy)];

        Assert.Equal([0, 0, 1_000, 2_000], OrderOutlook.Of(Samples.Order(), stations).ToComeMs);
    }

    [Fact]
    public void BetweenTwoTries_HasAWholeTryToCome()
    {
        var order = Samples.Order();

        var outlook = OrderOutlook.Of(order with { Attempts = [order.Attempts[0]] }, []);

        Assert.Null(outlook.TriedMs);
        Assert.Equal(5_000, outlook.ToComeMs[1]);
    }

    [Theory]
    [InlineData(OrderStatus.Completed)]
    [InlineData(OrderStatus.Failed)]
    [InlineData(OrderStatus.Cancelled)]
    public void Ended_HasNothingToCome(OrderStatus status) => Assert.Equal(0, OrderOutlook.Of(Samples.Order(status), s_stations).LeftMs);
}
