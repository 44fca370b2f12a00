using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.Web.Components.OrderList.Attention;
using LiveDashboard.Web.Components.OrderList.Bulk;

namespace LiveDashboard.Web.Tests.Components.OrderList.Attention;

public sealed class AttentionPanelTests : ComponentTest
{
    private static readonly AttentionGroup s_failed = new()
    {
        Kind = AttentionKind.Failed,
        Step = StepName.Courier,
        Reason = FailureReason.Busy,
        Count = 1_234,
        Newest = new OrderId(77),
        NewestAt = new DateTimeOffset(2026, 3, 3, 13, 59, 48, TimeSpan.Zero),
        Query = "status:failed step:courier reason:busy",
    };

    private static readonly AttentionGroup s_late = new()
    {
        Kind = AttentionKind.Late,
        Count = 1,
        Newest = new OrderId(78),
        NewestAt = new DateTimeOffset(2026, 3, 3, 13, 59, 58, TimeSpan.Zero),
        Query = "status:accepted is:late",
    };

    private static readonly AttentionGroup s_retried = new()
    {
        Kind = AttentionKind.Retried,
        Count = 20,
        Newest = new OrderId(79),
        NewestAt = new DateTimeOffset(2026, 3, 3, 13, 59, 59, TimeSpan.Zero),
        Query = "status:accepted,running is:retried -is:late",
    };

    [Fact]
    public void Group_TellsReasonCountAndNewestAndLeadsToItsOrders()
    {
        var row = RenderPanel(new AttentionSnapshot([s_failed])).Find("[data-testid=inbox-group]");

        Assert.Contains("Failed at Courier", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Partner busy (503)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1,234", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("12.0 s ago", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/orders?tab=inbox&order=77", "/orders?q=status%3Afailed%20step%3Acourier%20reason%3Abusy"],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Buttons_OfferWhatTheGroupAllowsAndSayWhichQueryIsMeant()
    {
        var choices = new List<BulkCommand>();
        var panel = RenderPanel(new AttentionSnapshot([s_late, s_failed]), choices.Add);

        var cancel = panel.Button("Cancel all");
        Assert.NotNull(cancel.Closest("details"));
        await cancel.ClickAsync(new());
        await panel.Button("Retry all").ClickAsync(new());

        Assert.Equal(
            [(BulkKind.Cancel, "status:accepted is:late"), (BulkKind.Retry, "status:failed step:courier reason:busy")],
            choices.Select(choice => (choice.Kind, choice.Query!.Text)));
    }

    [Fact]
    public void RetriedOrders_AreSaidToRun_AndOfferNothingToBreakThem()
    {
        var row = RenderPanel(new AttentionSnapshot([s_retried])).Find("[data-testid=inbox-group]");

        Assert.Contains("20 retried, running now", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("last retried #79", Spaceless(row.QuerySelector(".newest")!.TextContent), StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("button"));
        Assert.Equal("Show", row.QuerySelector(".acts a")!.TextContent);
    }

    [Fact]
    public void Newest_OfEachKind_SaysWhatItDidLast()
    {
        var rows = RenderPanel(new AttentionSnapshot([s_failed, s_late])).FindAll(".newest");

        Assert.Equal(["last failed #77", "last late #78"], rows.Select(row => Spaceless(row.TextContent).Split(',')[0]));
    }

    [Fact]
    public void Groups_KeepTheirPlacesWhileTheyAreLookedAt()
    {
        var panel = RenderPanel(new AttentionSnapshot([s_failed]));

        panel.Render(parameters => parameters.Add(inbox => inbox.Inbox, new AttentionSnapshot([s_late, s_failed])));

        Assert.Equal([s_failed.Query, s_late.Query], panel.FindAll("[data-testid=inbox-group]").Select(row => row.GetAttribute("data-query")));
    }

    [Fact]
    public void Inbox_NotReadYet_ShowsBonesAndNoClaim()
    {
        var panel = RenderPanel(null);

        Assert.NotNull(panel.Find("[aria-label='Reading the inbox']"));
        Assert.DoesNotContain("Nothing waits", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_IsToldAndTheGroupsStay()
    {
        var panel = Render<AttentionPanel>(parameters => parameters
            .Add(inbox => inbox.Inbox, new AttentionSnapshot([s_failed]))
            .Add(inbox => inbox.Now, Clock.GetUtcNow())
            .Add(inbox => inbox.Problem, "It could not be read."));

        Assert.Contains("It could not be read.", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(panel.FindAll("[data-testid=inbox-group]"));
    }

    private static string Spaceless(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<AttentionPanel> RenderPanel(AttentionSnapshot? inbox, Action<BulkCommand>? act = null) => Render<AttentionPanel>(parameters => parameters
        .Add(panel => panel.Inbox, inbox)
        .Add(panel => panel.Now, Clock.GetUtcNow())
        .Add(panel => panel.LateAfterMs, 60_000)
        .Add(panel => panel.Enabled, true)
        .Add(panel => panel.OnAction, act ?? (_ => { })));
}
