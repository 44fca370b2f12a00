using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Order;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.Order;

public sealed class OrderSheetTests : ComponentTest
{
    private int _retries;

    [Theory]
    [InlineData(OrderStatus.Accepted, true, false, "Retry opens when a step has failed.")]
    [InlineData(OrderStatus.Running, true, false, "Retry opens when a step has failed.")]
    [InlineData(OrderStatus.Completed, false, false, "It is done")]
    [InlineData(OrderStatus.Failed, false, true, "nothing to cancel")]
    [InlineData(OrderStatus.Cancelled, false, false, "that is final")]
    public void Actions_AreOnlyOnWhenTheStatusAllows(OrderStatus status, bool cancel, bool retry, string reason)
    {
        var sheet = RenderSheet(status);

        Assert.Equal(cancel, !sheet.Button("Cancel order").HasAttribute("disabled"));
        Assert.Equal(retry, !sheet.Button("Retry").HasAttribute("disabled"));
        Assert.Contains(reason, sheet.Find("#order-reason").TextContent);
    }

    [Fact]
    public async Task Retry_Agreed_IsRaised()
    {
        var dialogs = RenderDialogs();
        var sheet = RenderSheet(OrderStatus.Failed);

        var click = sheet.Button("Retry").ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        dialogs.Button("Yes, retry it").Click();
        await click;

        Assert.Equal(1, _retries);
    }

    [Fact]
    public void Items_AndTotal_AreInEuro()
    {
        var sheet = RenderSheet(OrderStatus.Running);

        Assert.Equal(["€13.50", "€6.00", "€19.50"], sheet.FindAll(".item em").Select(price => price.TextContent));
    }

    [Fact]
    public void TraceId_CanBeCopied() =>
        Assert.Equal(
            "4bf92f3577b34da6a3ce929d0e0e4736",
            RenderSheet(OrderStatus.Running).Button("Copy the trace id").GetAttribute("data-copy"));

    [Fact]
    public void PartnerKey_CanBeCopied() =>
        Assert.Equal("7f3a/1042", RenderSheet(OrderStatus.Running).Button("Copy the partner key").GetAttribute("data-copy"));

    private IRenderedComponent<OrderSheet> RenderSheet(OrderStatus status) => Render<OrderSheet>(parameters => parameters
        .Add(component => component.View, Samples.Order(status))
        .Add(component => component.Enabled, true)
        .Add(component => component.RetryOrder, () => _retries++));
}
