using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Layout;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class ModeBarTests : ContainerTest
{
    [Fact]
    public async Task Toggle_Clicked_ShowsTheCommittedModeAtOnce()
    {
        var bar = Render<ModeBar>();
        var before = Pressed(bar);

        await PressAsync(bar, "Async");

        Assert.Equal(("Blocking", "Async"), (before, Pressed(bar)));
        Assert.Equal(ExecutionMode.Async, Engine.Journal.Controls.Mode);
    }

    [Fact]
    public async Task Mode_ChangedBySomebodyElse_IsShown()
    {
        var bar = Render<ModeBar>();
        await PressAsync(bar, "Async");

        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Mode: ExecutionMode.Blocking), default);

        await UntilShownAsync(bar, () => Pressed(bar) == "Blocking");
    }

    [Fact]
    public async Task LateSubscriber_SeesTheModeBeforeTimePasses()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Mode: ExecutionMode.Async), default);
        var early = Render<ModeBar>();
        await UntilShownAsync(early, () => Pressed(early) == "Async");

        Assert.Equal("Async", Pressed(Render<ModeBar>()));
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        Render<ModeBar>();
        Assert.Equal(1, Engine.Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Engine.Board.Watchers);
    }

    private static string Pressed(IRenderedComponent<ModeBar> bar) => bar.Find("button[aria-pressed=true]").TextContent.Trim();
}
