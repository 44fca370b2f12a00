using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Retention;
using LiveDashboard.TestSupport;
using LiveDashboard.Web.Components.Settings;

namespace LiveDashboard.Web.Tests.Components.Settings;

public sealed class DataPanelTests : ContainerTest
{
    [Fact]
    public async Task Sizes_AreShownOnceMeasured()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(7), null, default);

        var panel = RenderPanel();
        panel.WaitForElement("[data-testid=data-orders]");

        Assert.Equal("7", panel.Find("[data-testid=data-orders]").GetAttribute("data-value"));
        Assert.Contains("orders.db", panel.Find("table").TextContent);
    }

    [Fact]
    public async Task Rule_ThatRemovesNothingNow_IsSavedWithoutAQuestion()
    {
        var panel = RenderPanel();

        await EnterAsync(panel, days: "30", orders: "1,000");

        Assert.Equal(new RetentionRule(30, 1_000), Engine.Get<JournalTrimmer>().Rule);
        Assert.Equal("Saved.", panel.Find(".saved").TextContent);
    }

    [Fact]
    public async Task Rule_ThatRemovesOrders_AsksWithTheExactCountAndCanBeLeft()
    {
        await EndedAsync(orders: 5);
        var dialogs = RenderDialogs();
        var panel = RenderPanel();

        var entering = EnterAsync(panel, days: "0", orders: "2");
        dialogs.WaitForElement(".mud-dialog");
        Assert.Contains("3 orders, up to number 3, will be deleted now", dialogs.Markup);
        await PressAsync(dialogs, "Keep them");
        await entering;

        Assert.True(Engine.Get<JournalTrimmer>().Rule.KeepsAll);
        Assert.Equal(1, Engine.Orders.First);
    }

    [Fact]
    public async Task Rule_ThatIsAgreedTo_RemovesThem()
    {
        await EndedAsync(orders: 5);
        var dialogs = RenderDialogs();
        var panel = RenderPanel();

        var entering = EnterAsync(panel, days: "0", orders: "2");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Remove 3 orders");
        await entering;
        while (Engine.Orders.First == 1)
        {
            await Task.Yield();
        }

        Assert.Equal(4, Engine.Orders.First);
        Assert.Contains("3 orders are being removed", panel.Find(".saved").TextContent);
    }

    [Theory]
    [InlineData("-1", "0", "keep-days-error")]
    [InlineData("many", "0", "keep-days-error")]
    [InlineData("1,5", "0", "keep-days-error")]
    [InlineData("0", "10,00", "keep-orders-error")]
    [InlineData("0", "100,000,001", "keep-orders-error")]
    public async Task WrongNumber_IsNamedAndNothingIsSaved(string days, string orders, string field)
    {
        var panel = RenderPanel();

        await EnterAsync(panel, days, orders);

        Assert.Contains("Enter a whole number from 0 to", panel.Find($"#{field}").TextContent);
        Assert.True(Engine.Get<JournalTrimmer>().Rule.KeepsAll);
    }

    private static async Task EnterAsync(IRenderedComponent<DataPanel> panel, string days, string orders)
    {
        await panel.InvokeAsync(() => panel.FindAll("input")[0].Input(days));
        await panel.InvokeAsync(() => panel.FindAll("input")[1].Input(orders));
        await panel.InvokeAsync(() => panel.Find("form").SubmitAsync());
    }

    private async Task EndedAsync(int orders)
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default);
        for (var count = 0; count < orders; count++)
        {
            await Engine.Intake.SubmitAsync(Requests.Order(), null, default);
        }

        await Engine.AdvanceAsync(TimeSpan.FromSeconds(15));
        await Engine.Intake.ClearAsync(default);
    }

    private IRenderedComponent<DataPanel> RenderPanel() => Render<DataPanel>();
}
