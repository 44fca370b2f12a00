using LiveDashboard.Orders.Journal;
using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class BoardNoticesTests : ComponentTest
{
    [Fact]
    public void Recovery_TellsHowFarItIs()
    {
        var notices = RenderNotices(JournalHealth.Recovering(1_200_000, 6_000_000), paused: false);

        Assert.Equal("Reading back 1,200,000 of 6,000,000 facts", notices.Find("[role=status]").TextContent.Trim());
        Assert.Equal(("1200000", "6000000"), (notices.Find("progress").GetAttribute("value"), notices.Find("progress").GetAttribute("max")));
    }

    [Fact]
    public void Problem_IsToldInItsOwnWords() =>
        Assert.Contains("The disk is full.", RenderNotices(JournalHealth.Failing("The disk is full."), paused: false).Find(".is-problem").TextContent);

    [Fact]
    public void Pause_IsTold() => Assert.Contains("Waiters start no new order.", RenderNotices(JournalHealth.Good, paused: true).Markup);

    [Fact]
    public void Notice_IsToldThoughTheJournalCommits()
    {
        var notices = RenderNotices(JournalHealth.Good with { Notice = "The machine's clock was set back." }, paused: false);

        Assert.Equal("The machine's clock was set back.", notices.Find(".is-info[role=status]").TextContent.Trim());
    }

    [Fact]
    public void AllWell_SaysNothing() => Assert.Empty(RenderNotices(JournalHealth.Good, paused: false).Markup.Trim());

    private IRenderedComponent<BoardNotices> RenderNotices(JournalHealth journal, bool paused) => Render<BoardNotices>(parameters => parameters
        .Add(component => component.Journal, journal)
        .Add(component => component.Paused, paused));
}
