using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Shared;

public sealed class MicroTimelineTests : ComponentTest
{
    [Fact]
    public void Pieces_FollowEachOtherInTheScale()
    {
        var bar = RenderBar([2_000, 5_000, 0, 0], []);

        Assert.Equal(
            [("waiting", "0", "95"), ("piece stage-payment", "95", "18"), ("piece stage-restaurant", "114", "46.5")],
            bar.FindAll("rect:not(.ground)").Select(piece => (piece.ClassName, piece.GetAttribute("x"), piece.GetAttribute("width"))));
    }

    [Fact]
    public void NoTimeSpent_IsStillNamed() => Assert.Equal(
        "No time spent yet",
        Render<MicroTimeline>(parameters => parameters
            .Add(component => component.Status, OrderStatus.Accepted)
            .Add(component => component.StepMs, [0, 0, 0, 0])).Find("svg").GetAttribute("aria-label"));

    [Fact]
    public void ToCome_IsFaintBehindAMarkOfNow()
    {
        var bar = RenderBar([2_000, 5_000, 0, 0], [0, 1_000, 2_000, 0]);

        Assert.Equal(
            [("to-come stage-restaurant", "161.5"), ("to-come stage-courier", "171")],
            bar.FindAll(".to-come").Select(piece => (piece.ClassName, piece.GetAttribute("x"))));
        Assert.Equal("160.5", bar.Find(".now").GetAttribute("x"));
    }

    [Fact]
    public void NothingToCome_HasNoMarkOfNow() => Assert.Empty(RenderBar([2_000, 5_000, 1_000, 2_000], [0, 0, 0, 0]).FindAll(".now"));

    [Fact]
    public void Words_TellEachTime() =>
        Assert.Equal("Waiting 10.0 s, Payment 2.0 s, Restaurant 5.0 s", RenderBar([2_000, 5_000, 0, 0], []).Find("svg").GetAttribute("aria-label"));

    [Theory]
    [InlineData(OrderStatus.Failed, 1)]
    [InlineData(OrderStatus.Cancelled, 0)]
    public void Cross_IsOfFailedOrdersOnly(OrderStatus status, int crosses) =>
        Assert.Equal(crosses, RenderBar([2_000, 0, 0, 0], [], status).FindAll(".cross").Count);

    private IRenderedComponent<MicroTimeline> RenderBar(long[] stepMs, long[] toComeMs, OrderStatus status = OrderStatus.Running) =>
        Render<MicroTimeline>(parameters => parameters
            .Add(bar => bar.Status, status)
            .Add(bar => bar.QueuedMs, 10_000)
            .Add(bar => bar.StepMs, stepMs)
            .Add(bar => bar.ToComeMs, toComeMs)
            .Add(bar => bar.ScaleMs, 20_000));
}
