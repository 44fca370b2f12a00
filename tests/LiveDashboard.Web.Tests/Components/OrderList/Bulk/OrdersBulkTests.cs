using Bunit.TestDoubles;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderList;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.OrderList.Bulk;

/// <summary>Many orders retried or cancelled from the page: always asked, always told what became of them.</summary>
public sealed class OrdersBulkTests : ContainerTest
{
    [Fact]
    public async Task Retry_OfChosenRows_AsksWithTheExactCountAndTellsWhatBecameOfThem()
    {
        await FailAsync(3);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        await Engine.AdvanceAsync(TimeSpan.FromSeconds(11));
        var dialogs = RenderDialogs();
        var page = await ShownAsync("/orders");

        await page.InvokeAsync(() => page.Find("th input").Change(true));
        await page.InvokeAsync(() => page.Find("tr[data-order='2'] input").Change(false));
        var click = PressAsync(page, "Retry 2 of 3");
        dialogs.WaitForElement(".mud-dialog");
        var question = dialogs.Find(".mud-dialog").TextContent;
        await PressAsync(dialogs, "Yes, retry 2 orders");
        await click;

        Assert.Contains("Retry 2 orders?", question, StringComparison.Ordinal);
        Assert.Contains("One other stays as it is: it has not failed,", question, StringComparison.Ordinal);
        Assert.Equal("2", page.Find("[data-testid=bulk]").GetAttribute("data-done"));
        Assert.Contains("2 orders retried.", page.Find("[data-testid=bulk]").TextContent, StringComparison.Ordinal);
        await UntilShownAsync(page, () => page.FindAll("tr[data-status=completed]").Count == 3);
        Assert.Single(page.FindAll("tr[data-status=failed][data-order='2']"));
    }

    [Fact]
    public async Task Cancel_OfTheWholeResult_TakesInWhatIsOnOtherPages()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(120), null, default);
        var dialogs = RenderDialogs();
        var page = await ShownAsync("/orders?q=status%3Aaccepted");

        await page.InvokeAsync(() => page.Find("th input").Change(true));
        await PressAsync(page, "Choose all 120");
        var click = PressAsync(page, "Cancel");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Yes, cancel 120 orders");
        await click;

        Assert.Equal("120", page.Find("[data-testid=bulk]").GetAttribute("data-done"));
        await UntilShownAsync(page, () => page.FindAll("tr[data-status=cancelled]").Count == 50);
        Assert.Equal(0, Engine.Orders.Unfinished);
    }

    [Fact]
    public async Task Question_DeclinedByThePerson_LeavesEverything()
    {
        await FailAsync(1);
        var dialogs = RenderDialogs();
        var page = await ShownAsync("/orders");

        await page.InvokeAsync(() => page.Find("tbody input").Change(true));
        var click = PressAsync(page, "Retry");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Leave them");
        await click;

        Assert.Empty(page.FindAll("[data-testid=bulk]"));
        Assert.Equal(0, Engine.Orders.Unfinished);
        Assert.False(page.Button("Retry").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Cancel_OfChosenOrdersThatHaveEnded_IsOffAndSaysWhy()
    {
        await FailAsync(2);
        await Engine.Intake.RetryAsync(new OrderId(1), default);
        await Engine.AdvanceAsync(TimeSpan.FromSeconds(11));
        var page = await ShownAsync("/orders");

        await page.InvokeAsync(() => page.Find("th input").Change(true));
        Assert.False(page.Button("Retry 1 of 2").HasAttribute("disabled"));
        Assert.True(page.Button("Cancel 0 of 2").HasAttribute("disabled"));
        Assert.Equal("All of these have ended", page.Button("Cancel 0 of 2").GetAttribute("title"));

        await page.InvokeAsync(() => page.Find("tr[data-order='2'] input").Change(false));
        Assert.True(page.Button("Retry 0 of 1").HasAttribute("disabled"));
        Assert.Equal("None of these has failed with a known outcome", page.Button("Retry 0 of 1").GetAttribute("title"));
    }

    [Fact]
    public async Task Cancel_OfAWholeResultThatHasEnded_SaysThatThereIsNothingToDo()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(51, ExecutionMode.Async), null, default);
        await Engine.AdvanceAsync(TimeSpan.FromSeconds(11));
        var page = await ShownAsync("/orders");

        await page.InvokeAsync(() => page.Find("th input").Change(true));
        await PressAsync(page, "Choose all 51");
        await PressAsync(page, "Cancel");

        Assert.Contains("Nothing to cancel: of 51 orders, none is unfinished.", page.Find("p[role=status].nothing").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChosen_NothingCanBeDone()
    {
        await FailAsync(1);

        var page = await ShownAsync("/orders");

        Assert.All(["Retry", "Cancel"], name => Assert.Equal("Choose orders first", page.Button(name).GetAttribute("title")));
        Assert.All(["Retry", "Cancel"], name => Assert.True(page.Button(name).HasAttribute("disabled")));
    }

    [Fact]
    public async Task Inbox_RetryAllOfAGroup_EmptiesIt()
    {
        await FailAsync(3);
        var dialogs = RenderDialogs();
        var page = RenderAt("/orders?tab=inbox");
        await UntilShownAsync(page, () => page.FindAll("[data-testid=inbox-group]").Count == 1);
        var group = page.Find("[data-testid=inbox-group]");
        Assert.Equal(("3", "status:failed step:payment reason:declined"), (group.GetAttribute("data-value"), group.GetAttribute("data-query")));
        Assert.Equal("3", page.Value("inbox-count"));

        var click = PressAsync(page, "Retry all");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Yes, retry 3 orders");
        await click;

        await UntilShownAsync(page, () => page.Markup.Contains("Nothing waits for you.", StringComparison.Ordinal));
        await UntilShownAsync(page, () => Engine.Orders.Unfinished == 0);
        Assert.Empty(page.FindAll("[data-testid=inbox-count]"));
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private IRenderedComponent<OrdersScreen> RenderAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<OrdersScreen>();
    }

    private async Task<IRenderedComponent<OrdersScreen>> ShownAsync(string address)
    {
        var page = RenderAt(address);
        await UntilShownAsync(page, () => page.FindAll("tbody tr").Count > 0);
        return page;
    }

    private async Task FailAsync(int count)
    {
        var decline = new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(DeclineRate: 1) };
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Steps: decline), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(count), null, default);
        await Engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        decline[StepName.Payment] = new(DeclineRate: 0);
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Steps: decline), default);
    }
}
