using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderSupportTests : ComponentTest
{
    [Theory]
    [InlineData("Copy the partner key", "7f3a/1042")]
    [InlineData("Copy the idempotency key of payment", "7f3a/1042/payment")]
    [InlineData("Copy the idempotency key of notify", "7f3a/1042/notify")]
    [InlineData("Copy the trace id", "4bf92f3577b34da6a3ce929d0e0e4736")]
    public void Name_CanBeCopied(string button, string text) =>
        Assert.Equal(text, RenderSupport(Samples.Order()).Button(button).GetAttribute("data-copy"));

    [Fact]
    public void Facts_TellBurstThreadAndAcceptance()
    {
        var facts = Facts(RenderSupport(Samples.Order()));

        Assert.Equal(("b7", "Waiter 3, managed thread 17", "3 Mar 2026, 14:06:12.423 UTC"), (facts["Burst"], facts["Thread"], facts["Accepted"]));
    }

    [Fact]
    public void SingleOrder_NotStarted_HasNeitherBurstNorThread()
    {
        var order = Samples.Order(OrderStatus.Accepted);

        var facts = Facts(RenderSupport(order with { Attempts = [], Summary = order.Summary with { Burst = null } }));

        Assert.Equal(["Partner key", "Idempotency keys", "Trace id", "Accepted"], facts.Keys);
    }

    private static Dictionary<string, string> Facts(IRenderedComponent<OrderSupport> support) =>
        support.FindAll("dt").ToDictionary(term => term.TextContent, term => term.NextElementSibling?.TextContent.Trim() ?? "");

    private IRenderedComponent<OrderSupport> RenderSupport(OrderHistory order) =>
        Render<OrderSupport>(parameters => parameters.Add(support => support.View, order));
}
