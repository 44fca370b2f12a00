using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.OrderDetail;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderActionsTests : ComponentTest
{
    private readonly List<string> _raised = [];

    [Theory]
    [InlineData(OrderStatus.Accepted, true, false, "Retry opens when a step has failed.")]
    [InlineData(OrderStatus.Running, true, false, "Retry opens when a step has failed.")]
    [InlineData(OrderStatus.Completed, false, false, "It is done")]
    [InlineData(OrderStatus.Failed, false, true, "nothing to cancel")]
    [InlineData(OrderStatus.Cancelled, false, false, "that is final")]
    public void Actions_AreOnlyOnWhenTheStatusAllows(OrderStatus status, bool cancel, bool retry, string reason)
    {
        var actions = RenderActions(status);

        Assert.Equal(cancel, !actions.Button("Cancel order").HasAttribute("disabled"));
        Assert.Equal(retry, !actions.Button("Retry").HasAttribute("disabled"));
        Assert.Contains(reason, actions.Find("#order-reason").TextContent);
    }

    [Theory]
    [InlineData(OrderStatus.Running, "Cancel order", "Yes, cancel it", "cancel")]
    [InlineData(OrderStatus.Failed, "Retry", "Yes, retry it", "retry")]
    public async Task Action_Agreed_IsRaised(OrderStatus status, string button, string yes, string raised)
    {
        var dialogs = RenderDialogs();
        var actions = RenderActions(status);

        var click = actions.Button(button).ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        Assert.Empty(_raised);
        dialogs.Button(yes).Click();
        await click;

        Assert.Equal([raised], _raised);
    }

    [Theory]
    [InlineData(OrderStatus.Running, true, "Cancel order", "Keep it", "It was already paid: cancelling gives no money back.")]
    [InlineData(OrderStatus.Running, false, "Cancel order", "Keep it", "it cannot be started again.")]
    [InlineData(OrderStatus.Failed, true, "Retry", "Leave it", "It was already paid and is not charged again.")]
    [InlineData(OrderStatus.Failed, false, "Retry", "Leave it", "nothing is charged or cooked twice.")]
    public async Task Question_AboutAPaidOrder_TellsWhatBecomesOfTheMoney(OrderStatus status, bool isPaid, string button, string no, string end)
    {
        var dialogs = RenderDialogs();
        var actions = RenderActions(status, isPaid: isPaid);

        var click = actions.Button(button).ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");

        Assert.EndsWith(end, dialogs.Find(".mud-dialog p").TextContent.Trim(), StringComparison.Ordinal);
        dialogs.Button(no).Click();
        await click;
    }

    [Fact]
    public void Cancelled_AfterItWasPaid_SaysThatTheMoneyIsNotGivenBack()
    {
        Assert.Contains(
            "It was already paid; the money is not given back by this.",
            RenderActions(OrderStatus.Cancelled, isPaid: true).Find("#order-reason").TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("paid", RenderActions(OrderStatus.Cancelled).Find("#order-reason").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrderStatus.Running, "Cancel order", "Keep it")]
    [InlineData(OrderStatus.Failed, "Retry", "Leave it")]
    public async Task Action_NotAgreed_IsNotRaised(OrderStatus status, string button, string no)
    {
        var dialogs = RenderDialogs();
        var actions = RenderActions(status);

        var click = actions.Button(button).ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        dialogs.Button(no).Click();
        await click;

        Assert.Empty(_raised);
    }

    [Theory]
    [InlineData("It was done", "Yes, it was done", "retry Done")]
    [InlineData("It was not", "Yes, it was not done", "retry NotDone")]
    public async Task Outcome_ThatOnlyAPersonCanTell_IsAskedForAndRaised(string button, string yes, string raised)
    {
        var dialogs = RenderDialogs();
        var actions = RenderActions(OrderStatus.Failed, failure: FailureReason.OutcomeUnknown);

        var click = actions.Button(button).ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        dialogs.Button(yes).Click();
        await click;

        Assert.Equal([raised], _raised);
        Assert.DoesNotContain(actions.FindAll("button"), other => other.TextContent.Trim() == "Retry");
        Assert.Contains("never repeated by itself", actions.Find("#order-reason").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Previous order", "arrowleft", "open 1041")]
    [InlineData("Next order", "arrowright", "open 1043")]
    public void Neighbour_Clicked_IsOpened(string button, string key, string raised)
    {
        var actions = RenderActions(OrderStatus.Completed);

        actions.Button(button).Click();

        Assert.Equal([raised], _raised);
        Assert.Equal(key, actions.Button(button).GetAttribute("data-key"));
    }

    [Fact]
    public void Neighbour_ThatThereIsNot_IsOff()
    {
        var actions = Render<OrderActions>(parameters => parameters
            .Add(component => component.Status, OrderStatus.Running)
            .Add(component => component.Enabled, true));

        Assert.True(actions.Button("Previous order").HasAttribute("disabled"));
        Assert.True(actions.Button("Next order").HasAttribute("disabled"));
    }

    [Fact]
    public void NotEnabled_EverythingIsOff()
    {
        var actions = RenderActions(OrderStatus.Running, enabled: false);

        Assert.All(actions.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void Offline_TheButtonsNeedAConnectionAndTheReasonDoesNot()
    {
        var actions = RenderActions(OrderStatus.Running);

        Assert.All(actions.FindAll("button"), button => Assert.NotNull(button.ParentElement?.Closest("[data-needs-connection]")));
        Assert.Null(actions.Find(".offline").ParentElement?.Closest("[data-needs-connection]"));
        Assert.Contains("No connection", actions.Find(".offline").TextContent);
    }

    [Fact]
    public void Refused_SaysWhy() =>
        Assert.Equal("It is completed already.", RenderActions(OrderStatus.Completed, refusal: "It is completed already.").Find("[role=alert]").TextContent.Trim());

    private IRenderedComponent<OrderActions> RenderActions(
        OrderStatus status, bool enabled = true, string? refusal = null, FailureReason failure = FailureReason.None, bool isPaid = false) =>
        Render<OrderActions>(parameters => parameters
            .Add(component => component.Status, status)
            .Add(component => component.Failure, failure)
            .Add(component => component.IsPaid, isPaid)
            .Add(component => component.Enabled, enabled)
            .Add(component => component.Refusal, refusal)
            .Add(component => component.Previous, new OrderId(1041))
            .Add(component => component.Next, new OrderId(1043))
            .Add(component => component.CancelOrder, () => _raised.Add("cancel"))
            .Add(component => component.RetryOrder, outcome => _raised.Add($"retry {outcome}".TrimEnd()))
            .Add(component => component.Open, order => _raised.Add($"open {order}")));
}
