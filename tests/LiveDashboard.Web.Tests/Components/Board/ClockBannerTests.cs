using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class ClockBannerTests : ComponentTest
{
    private static readonly ClockDoubt s_doubt = new(86_400_000, 86_400_000 * 41L);

    [Fact]
    public void NothingHeldBack_SaysNothing() => Assert.Empty(RenderBanner(null).Markup.Trim());

    [Fact]
    public void OrdersHeldBack_AreToldWithTheButtonThatLetsThemGo()
    {
        var confirmed = 0;
        var banner = RenderBanner(new HeldBack(1_207, 30, s_doubt), () => confirmed++);

        Assert.StartsWith("1,207 orders would be removed by the rule of 30 days", banner.Find("[role=alert] p").TextContent, StringComparison.Ordinal);
        banner.Button("The clock is right: remove 1,207 orders").Click();

        Assert.Equal(1, confirmed);
    }

    private IRenderedComponent<ClockBanner> RenderBanner(HeldBack? held, Action? confirm = null) => Render<ClockBanner>(parameters => parameters
        .Add(banner => banner.HeldBack, held)
        .Add(banner => banner.Enabled, true)
        .Add(banner => banner.Confirm, confirm ?? (() => { })));
}
