using LiveDashboard.Orders.Board;

namespace LiveDashboard.Web.Tests.Components.Live;

public sealed class BoardWatcherTests : ComponentTest
{
    private static readonly TimeSpan s_gap = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void LateSubscriber_SeesTheCurrentSnapshotAtOnce()
    {
        Board.Publish(new BoardSnapshot { Version = 5 });

        var probe = Render<Probe>();

        Assert.Equal("snapshot 5", probe.Markup);
    }

    [Fact]
    public void NewerSnapshot_IsShown()
    {
        var probe = Render<Probe>();

        Board.Publish(new BoardSnapshot { Version = 6 });

        probe.WaitForAssertion(() => Assert.Equal("snapshot 6", probe.Markup));
    }

    [Fact]
    public void TwoSnapshotsInAMoment_TheSecondWaitsForTheGap()
    {
        var probe = Render<Probe>();
        Board.Publish(new BoardSnapshot { Version = 6 });
        probe.WaitForAssertion(() => Assert.Equal("snapshot 6", probe.Markup));

        Board.Publish(new BoardSnapshot { Version = 7 });
        Board.Publish(new BoardSnapshot { Version = 8 });
        Clock.Advance(s_gap - TimeSpan.FromMilliseconds(1));
        Assert.Equal("snapshot 6", probe.Markup);
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        probe.WaitForAssertion(() => Assert.Equal("snapshot 8", probe.Markup));
        Assert.Equal(3, probe.RenderCount);
    }

    [Fact]
    public void SnapshotThatChangesNothingShown_IsSkippedWithoutAGap()
    {
        var probe = Render<Probe>();

        Board.Publish(new BoardSnapshot { Version = 13 });
        Board.Publish(new BoardSnapshot { Version = 14 });

        probe.WaitForAssertion(() => Assert.Equal("snapshot 14", probe.Markup));
        Assert.Equal(2, probe.RenderCount);
    }

    [Fact]
    public void HiddenTab_IsNotRendered_AndShowsTheLatestAtOnceWhenShown()
    {
        var probe = Render<Probe>();
        Tab.Tell(false);

        Board.Publish(new BoardSnapshot { Version = 6 });
        Clock.Advance(s_gap);
        Board.Publish(new BoardSnapshot { Version = 7 });
        Clock.Advance(s_gap);
        Assert.Equal(("snapshot 0", 1), (probe.Markup, probe.RenderCount));
        Tab.Tell(true);

        probe.WaitForAssertion(() => Assert.Equal("snapshot 7", probe.Markup));
        Assert.Equal(2, probe.RenderCount);
    }

    [Fact]
    public async Task Gone_WhileHidden_WatchesNoMore()
    {
        Render<Probe>();
        Tab.Tell(false);
        Board.Publish(new BoardSnapshot { Version = 6 });

        await DisposeComponentsAsync();

        Assert.Equal(0, Board.Watchers);
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        Render<Probe>();
        Assert.Equal(1, Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Board.Watchers);
    }

    [Fact]
    public async Task Fault_ReachesTheRenderer()
    {
        var probe = Render<Probe>();
        var fault = new InvalidOperationException("broken");
        probe.Instance.Fault = fault;

        Board.Publish(new BoardSnapshot { Version = 6 });

        Assert.Same(fault, await Renderer.UnhandledException);
    }
}
