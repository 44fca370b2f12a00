using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using LiveDashboard.Web.Components.OrderDetail;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderScreenTests : ContainerTest
{
    [Fact]
    public async Task Order_IsShownAsTheJournalTellsIt()
    {
        await Engine.Intake.SubmitAsync(Requests.Order("Omar Haddad", mode: ExecutionMode.Async), null, default);

        var order = await RenderOrderAsync(1);

        await UntilShownAsync(order, () => Status(order) == "completed");
        Assert.Equal("#1", order.Find("h1").TextContent);
        Assert.Contains("Omar Haddad", order.Markup, StringComparison.Ordinal);
        Assert.Contains("Bibimbap bowl", order.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_ThatThereIsNot_IsNotFound()
    {
        var order = Render<OrderScreen>(parameters => parameters.Add(screen => screen.Id, 1));

        order.WaitForAssertion(() => Assert.Contains("Order not found", order.Find("h1").TextContent));
        await Engine.SettleAsync();
    }

    [Fact]
    public async Task Cancel_Agreed_CancelsTheOrder()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await Engine.Intake.SubmitAsync(Requests.Order(), null, default);
        var dialogs = RenderDialogs();
        var order = await RenderOrderAsync(1);

        var click = PressAsync(order, "Cancel order");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Yes, cancel it");
        await click;

        await UntilShownAsync(order, () => Status(order) == "cancelled");
        Assert.True(Engine.Orders.TryGet(new OrderId(1), out var entry));
        Assert.Equal(OrderStatus.Cancelled, entry.Status);
    }

    [Fact]
    public async Task Retry_Agreed_TakesAFailedOrderUpAgain()
    {
        await Engine.Intake.ChangeControlsAsync(Declining(1), default);
        await Engine.Intake.SubmitAsync(Requests.Order(), null, default);
        var dialogs = RenderDialogs();
        var order = await RenderOrderAsync(1);
        await UntilShownAsync(order, () => Status(order) == "failed");
        await Engine.Intake.ChangeControlsAsync(Declining(0), default);

        var click = PressAsync(order, "Retry");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Yes, retry it");
        await click;

        await UntilShownAsync(order, () => Status(order) == "completed");
    }

    [Fact]
    public async Task NextOrder_Clicked_GoesToItsPage()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        var order = await RenderOrderAsync(1);

        await PressAsync(order, "Next order");

        Assert.Equal("http://localhost/orders/2", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        await Engine.Intake.SubmitAsync(Requests.Order(), null, default);
        await RenderOrderAsync(1);
        Assert.Equal(1, Engine.Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Engine.Board.Watchers);
    }

    private async Task<IRenderedComponent<OrderScreen>> RenderOrderAsync(long id)
    {
        var order = Render<OrderScreen>(parameters => parameters.Add(screen => screen.Id, id));
        await UntilShownAsync(order, () => Status(order) is not null);
        return order;
    }

    private static ControlsRequest Declining(double rate) =>
        new(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(DeclineRate: rate) });

    private static string? Status(IRenderedComponent<OrderScreen> order) => order.Find("[data-testid=order]").GetAttribute("data-status");
}
