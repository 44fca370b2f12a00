using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderList.Attention;

namespace LiveDashboard.Web.Tests.Components.OrderList.Attention;

public sealed class AttentionBadgeTests : ContainerTest
{
    [Fact]
    public async Task FailedOrders_AreCountedAndNothingIsShownWhileThereAreNone()
    {
        var badge = Render<AttentionBadge>();
        Assert.Empty(badge.FindAll("span"));
        await Engine.Intake.ChangeControlsAsync(
            new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(DeclineRate: 1) }), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);

        await UntilShownAsync(badge, () => badge.FindAll("[data-testid=nav-inbox]") is [var figure] && figure.GetAttribute("data-value") == "3");

        Assert.Equal("3 failed · 0 late", badge.Find("[data-testid=nav-inbox]").GetAttribute("title"));
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        Render<AttentionBadge>();

        await DisposeComponentsAsync();

        Assert.Equal(0, Engine.Board.Watchers);
    }
}
