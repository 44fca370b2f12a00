using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderCalloutTests : ComponentTest
{
    [Fact]
    public void StuckWaiter_IsNamedWithItsPlaceAndItsTimeThere()
    {
        var callout = RenderCallout(Samples.Order(), Samples.Worker(WorkerState.Stuck, 1041, 2), Samples.Worker(WorkerState.Stuck));

        Assert.Equal(
            "Waiter 3 is stuck here. It has stood at the restaurant for 3.1 s and can serve nobody else. In Async it would be free.",
            Words(callout, "stuck-waiter"));
    }

    [Fact]
    public void StuckWaiter_OfAnOrderThatEndedSince_IsNotNamed() =>
        Assert.Empty(RenderCallout(Samples.Order(OrderStatus.Cancelled), Samples.Worker(WorkerState.Stuck)).Markup.Trim());

    [Fact]
    public void Async_WithoutAWaiter_WaitsByItself()
    {
        var callout = RenderCallout(Async(), Samples.Worker(WorkerState.Working, 1041));

        Assert.Equal("No waiter stands here. It waits at the restaurant by itself.", Words(callout, "waits-alone"));
    }

    [Fact]
    public void Async_BetweenTwoTries_WaitsForTheNextTry()
    {
        var order = Async();

        var callout = RenderCallout(order with { Attempts = [order.Attempts[0]] });

        Assert.Equal("No waiter stands here. It waits for its next try by itself.", Words(callout, "waits-alone"));
    }

    [Theory]
    [InlineData(WorkerState.Working)]
    [InlineData(WorkerState.Leaving)]
    public void Async_InAWaitersHands_ClaimsNothing(WorkerState state) =>
        Assert.Empty(RenderCallout(Async(), Samples.Worker(state)).Markup.Trim());

    [Fact]
    public void Async_WhileTheWaitersAreNotKnown_ClaimsNothing() =>
        Assert.Empty(Render<OrderCallout>(parameters => parameters.Add(callout => callout.View, Async())).Markup.Trim());

    [Fact]
    public void Async_ThatWaitsForAWaiterToTakeItUp_ClaimsNothing()
    {
        var order = Async();

        Assert.Empty(RenderCallout(order with { Attempts = [order.Attempts[1]] }).Markup.Trim());
    }

    [Fact]
    public void Blocking_WithoutAWaiter_ClaimsNothing() => Assert.Empty(RenderCallout(Samples.Order()).Markup.Trim());

    private static OrderHistory Async()
    {
        var order = Samples.Order();
        return order with { Summary = order.Summary with { Mode = ExecutionMode.Async } };
    }

    private static string Words(IRenderedComponent<OrderCallout> callout, string testId) =>
        string.Join(' ', callout.Find($"[data-testid={testId}]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<OrderCallout> RenderCallout(OrderHistory order, params WorkerSnapshot[] waiters) =>
        Render<OrderCallout>(parameters => parameters
            .Add(callout => callout.View, order)
            .Add(callout => callout.Board, Samples.Snapshot with { Workers = waiters }));
}
