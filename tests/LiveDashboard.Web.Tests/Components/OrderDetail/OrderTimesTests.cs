using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderTimesTests : ComponentTest
{
    [Fact]
    public void Running_TellsTheTimeSoFarAndWhatIsUsuallyLeft()
    {
        var times = RenderTimes(OrderStatus.Running);

        Assert.Equal("So far 52.8 s", times.Find(".times span").TextContent);
        Assert.Contains("89 % of it waiting for a waiter", times.Markup, StringComparison.Ordinal);
        Assert.Equal("usually about 4.9 s left", times.Find("[data-testid=left]").TextContent);
        Assert.Equal(3, times.FindAll(".to-come").Count);
    }

    [Fact]
    public void NotStarted_PromisesNothingBeforeTheStart() =>
        Assert.Equal("once started, usually 8 s", RenderTimes(OrderStatus.Accepted).Find("[data-testid=left]").TextContent);

    [Fact]
    public void LastStep_LongerThanUsual_SaysSo()
    {
        var order = Samples.Order();
        var outlook = OrderOutlook.Of(order, []) with { ToComeMs = [0, 0, 0, 0] };

        var times = Render<OrderTimes>(parameters => parameters.Add(part => part.Order, order.Summary).Add(part => part.Outlook, outlook));

        Assert.Equal("longer than usual", times.Find("[data-testid=left]").TextContent);
    }

    [Fact]
    public void Ended_TellsTheWholeTimeAndNothingLeft()
    {
        var times = RenderTimes(OrderStatus.Completed);

        Assert.Equal("In all 52.8 s", times.Find(".times span").TextContent);
        Assert.Empty(times.FindAll("[data-testid=left], .to-come"));
    }

    private IRenderedComponent<OrderTimes> RenderTimes(OrderStatus status)
    {
        var order = Samples.Order(status);
        var running = status == OrderStatus.Accepted ? order with { Attempts = [] } : order;
        return Render<OrderTimes>(parameters => parameters
            .Add(times => times.Order, order.Summary)
            .Add(times => times.Outlook, OrderOutlook.Of(running, [])));
    }
}
