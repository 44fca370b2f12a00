using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Shared;

public sealed class MicroTimelineTests : ComponentTest
{
    [Fact]
    public void Pieces_FollowEachOtherInTheScale()
    {
        var bar = RenderBar([2_000, 5_000, 0, 0]);

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

    [Theory]
    [InlineData(ExecutionMode.Async, "switch mode-async")]
    [InlineData(ExecutionMode.Blocking, "switch mode-blocking")]
    public void Switch_IsATickInItsModesColourWhereItWas(ExecutionMode mode, string css)
    {
        var bar = Render<MicroTimeline>(parameters => parameters
            .Add(component => component.Status, OrderStatus.Running)
            .Add(component => component.WaitedMs, 10_000)
            .Add(component => component.StepMs, [2_000, 0, 0, 0])
            .Add(component => component.SwitchedAfterMs, 8_000)
            .Add(component => component.Mode, mode)
            .Add(component => component.ScaleMs, 20_000));

        var tick = bar.Find(".switch");
        Assert.Equal((css, "75"), (tick.ClassName, tick.GetAttribute("x")));
        Assert.Equal("Waited 10.0 s, Payment 2.0 s; the mode was switched after 8.0 s", bar.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void NoSwitch_HasNoTick() => Assert.Empty(RenderBar([2_000, 5_000, 0, 0]).FindAll(".switch"));

    [Fact]
    public void Words_TellEachTime() =>
        Assert.Equal("Waited 10.0 s, Payment 2.0 s, Restaurant 5.0 s", RenderBar([2_000, 5_000, 0, 0]).Find("svg").GetAttribute("aria-label"));

    [Theory]
    [InlineData(OrderStatus.Failed, 1)]
    [InlineData(OrderStatus.Cancelled, 0)]
    public void Cross_IsOfFailedOrdersOnly(OrderStatus status, int crosses) =>
        Assert.Equal(crosses, RenderBar([2_000, 0, 0, 0], status).FindAll(".cross").Count);

    private IRenderedComponent<MicroTimeline> RenderBar(long[] stepMs, OrderStatus status = OrderStatus.Running) =>
        Render<MicroTimeline>(parameters => parameters
            .Add(bar => bar.Status, status)
            .Add(bar => bar.WaitedMs, 10_000)
            .Add(bar => bar.StepMs, stepMs)
            .Add(bar => bar.ScaleMs, 20_000));
}
