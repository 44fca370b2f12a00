using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderTimelineTests : ComponentTest
{
    [Fact]
    public void Running_ShowsOneStepNowAndTheOthersToCome()
    {
        var timeline = RenderTimeline(OrderStatus.Running, usualMs: 5_000);

        Assert.Equal("Restaurant", timeline.Find(".is-now b").TextContent);
        Assert.Equal(["Courier", "Notify"], timeline.FindAll(".is-next b").Select(title => title.TextContent));
    }

    [Theory]
    [InlineData(5_000, "usually about 1.9 s left", "61.3")]
    [InlineData(3_000, "longer than usual", "100")]
    public void Running_ShowsHowFarItIsAgainstTheUsualTime(double usualMs, string words, string width)
    {
        var progress = RenderTimeline(OrderStatus.Running, usualMs).Find("[data-testid=progress]");

        Assert.Equal(words, progress.TextContent.Trim());
        Assert.Equal(width, progress.QuerySelector(".part")?.GetAttribute("width"));
    }

    [Fact]
    public void Ended_ShowsNoProgress() =>
        Assert.Empty(RenderTimeline(OrderStatus.Completed, usualMs: 5_000).FindAll("[data-testid=progress], .is-now, .is-next"));

    private IRenderedComponent<OrderTimeline> RenderTimeline(OrderStatus status, double usualMs)
    {
        var order = Samples.Order(status);
        StationSnapshot[] stations = [new(StepName.Restaurant, 0, usualMs, PartnerHealth.Healthy)];
        return Render<OrderTimeline>(parameters => parameters
            .Add(timeline => timeline.View, order)
            .Add(timeline => timeline.Outlook, OrderOutlook.Of(order, stations)));
    }
}
