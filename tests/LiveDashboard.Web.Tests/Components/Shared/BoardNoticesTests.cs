using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Shared;

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
    public void PartnerLeftAlone_IsToldWithItsReasonAndWhatBecomesOfItsOrders()
    {
        var open = new StationSnapshot(StepName.Courier, 9, null, PartnerHealth.Open) { Circuit = new CircuitState(1, 2, FailureReason.Busy) };

        var notices = Render<BoardNotices>(parameters => parameters
            .Add(component => component.Journal, JournalHealth.Good)
            .Add(component => component.Stations, [new StationSnapshot(StepName.Payment, 3, 4, PartnerHealth.Down), open]));

        Assert.Equal(
            "Courier: Not asked for now, since it keeps failing: Partner busy (503). Its orders wait and go on when it answers again.",
            notices.Find("[role=status]").TextContent.Trim());
    }

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
