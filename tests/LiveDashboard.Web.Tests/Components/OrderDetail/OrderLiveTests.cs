using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.OrderDetail;
using LiveDashboard.Web.Tests.Components.Live;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderLiveTests : ComponentTest
{
    private static readonly TimeSpan s_gap = TimeSpan.FromMilliseconds(500);

    private Func<Task<OrderHistory?>> _read = () => Task.FromResult<OrderHistory?>(Samples.Order());
    private Func<Task<Refusal?>> _cancel = () => Task.FromResult<Refusal?>(null);
    private int _reads;
    private int _cancels;

    internal override IOrderQueries Queries => PortDouble.Of<IOrderQueries>((nameof(IOrderQueries.FindAsync), _ => ReadAsync()));

    internal override IOrderCommands Commands => PortDouble.Of<IOrderCommands>((nameof(IOrderCommands.CancelAsync), _ => CancelAsync()));

    [Fact]
    public void Loading_ShowsASkeleton()
    {
        _read = () => new TaskCompletionSource<OrderHistory?>().Task;

        Assert.NotNull(RenderOrder().Find("[aria-busy=true]"));
    }

    [Fact]
    public void Unknown_SaysSo()
    {
        _read = () => Task.FromResult<OrderHistory?>(null);

        Assert.Contains("Order not found", RenderOrder().Find("h1").TextContent);
    }

    [Fact]
    public void Unreadable_SaysWhatHappenedAndReadsAgainWhenAsked()
    {
        _read = () => Task.FromException<OrderHistory?>(new IOException("disk"));
        var order = RenderOrder();
        Assert.Contains("could not be read", order.Find("[role=alert]").TextContent);

        _read = () => Task.FromResult<OrderHistory?>(Samples.Order());
        order.Button("Retry reading").Click();

        Assert.Empty(order.FindAll("[role=alert]"));
        Assert.Equal("#1042", order.Find("h1").TextContent);
    }

    [Fact]
    public void Unreadable_AfterItWasRead_IsStillShownUntilItIsReadAgain()
    {
        var order = RenderOrder();
        _read = () => Task.FromException<OrderHistory?>(new IOException("disk"));

        Board.Publish(new BoardSnapshot { Version = 1 });

        order.WaitForAssertion(() => Assert.Contains("could not be read", order.Find("[role=alert]").TextContent));
        Assert.Equal("running", order.Find("[data-testid=order]").GetAttribute("data-status"));
    }

    [Fact]
    public async Task OlderAnswer_ComingLate_DoesNotTakeThePlaceOfANewerOne()
    {
        _read = () => Task.FromException<OrderHistory?>(new IOException("disk"));
        var order = RenderOrder();
        var older = new TaskCompletionSource<OrderHistory?>();
        _read = () => older.Task;
        var first = order.Button("Retry reading").ClickAsync(new MouseEventArgs());
        _read = () => Task.FromResult<OrderHistory?>(Samples.Order(OrderStatus.Cancelled));
        await order.Button("Retry reading").ClickAsync(new MouseEventArgs());

        older.SetResult(Samples.Order());
        await first;

        Assert.Equal("cancelled", order.Find("[data-testid=order]").GetAttribute("data-status"));
    }

    [Fact]
    public void Unfinished_IsReadAgainAtMostTwiceASecond()
    {
        var order = RenderOrder();
        Assert.Equal(1, _reads);

        Board.Publish(new BoardSnapshot { Version = 1 });
        order.WaitForAssertion(() => Assert.Equal(2, _reads));
        Board.Publish(new BoardSnapshot { Version = 2 });
        Board.Publish(new BoardSnapshot { Version = 3 });
        Clock.Advance(s_gap - TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, _reads);
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        order.WaitForAssertion(() => Assert.Equal(3, _reads));
    }

    [Fact]
    public void Change_IsShown()
    {
        var order = RenderOrder();
        _read = () => Task.FromResult<OrderHistory?>(Samples.Order(OrderStatus.Failed));

        Board.Publish(new BoardSnapshot { Version = 1 });

        order.WaitForAssertion(() => Assert.Equal("failed", order.Find("[data-testid=order]").GetAttribute("data-status")));
    }

    [Fact]
    public void Completed_IsNotReadAgain()
    {
        _read = () => Task.FromResult<OrderHistory?>(Samples.Order(OrderStatus.Completed));
        RenderOrder();
        var probe = Render<Probe>();

        Board.Publish(new BoardSnapshot { Version = 1 });
        probe.WaitForAssertion(() => Assert.Equal("snapshot 1", probe.Markup));
        Clock.Advance(s_gap);
        Board.Publish(new BoardSnapshot { Version = 2 });
        probe.WaitForAssertion(() => Assert.Equal("snapshot 2", probe.Markup));

        Assert.Equal(1, _reads);
    }

    [Fact]
    public void Newest_IsReadAgainUntilAnotherComesAfterIt()
    {
        _read = () => Task.FromResult<OrderHistory?>(Samples.Order(OrderStatus.Completed) with { Next = null });
        var order = RenderOrder();
        Assert.True(order.Button("Next order").HasAttribute("disabled"));
        _read = () => Task.FromResult<OrderHistory?>(Samples.Order(OrderStatus.Completed));

        Board.Publish(new BoardSnapshot { Version = 1 });

        order.WaitForAssertion(() => Assert.False(order.Button("Next order").HasAttribute("disabled")));
    }

    [Fact]
    public void AnotherOrder_IsReadWhileTheOneBeforeStaysWithoutActions()
    {
        var order = RenderOrder();
        var reading = new TaskCompletionSource<OrderHistory?>();
        _read = () => reading.Task;

        order.Render(parameters => parameters.Add(component => component.Id, new OrderId(7)));
        Assert.Equal((2, "#1042"), (_reads, order.Find("h1").TextContent));
        Assert.True(order.Button("Cancel order").HasAttribute("disabled"));
        var other = Samples.Order();
        reading.SetResult(other with { Summary = other.Summary with { Id = new OrderId(7) } });

        order.WaitForAssertion(() => Assert.Equal("#7", order.Find("h1").TextContent));
        Assert.False(order.Button("Cancel order").HasAttribute("disabled"));
    }

    [Fact]
    public void AnotherOrder_ThatCannotBeRead_DoesNotLeaveTheOneBefore()
    {
        var order = RenderOrder();
        _read = () => Task.FromException<OrderHistory?>(new IOException("disk"));

        order.Render(parameters => parameters.Add(component => component.Id, new OrderId(7)));

        Assert.Equal("#7", order.Find("h1").TextContent);
        Assert.Contains("could not be read", order.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task Cancel_Agreed_CancelsAndReadsAgain()
    {
        var dialogs = RenderDialogs();
        var order = RenderOrder();

        var click = order.Button("Cancel order").ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        Assert.Equal(0, _cancels);
        dialogs.Button("Yes, cancel it").Click();
        await click;

        Assert.Equal((1, 2), (_cancels, _reads));
    }

    [Fact]
    public async Task Cancel_Refused_SaysWhy()
    {
        _cancel = () => Task.FromResult<Refusal?>(new Refusal(RefusalKind.Conflict, "It is completed already."));
        var dialogs = RenderDialogs();
        var order = RenderOrder();

        var click = order.Button("Cancel order").ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        dialogs.Button("Yes, cancel it").Click();
        await click;

        Assert.Equal("It is completed already.", order.Find("[role=alert]").TextContent.Trim());
    }

    [Fact]
    public async Task Command_ThatFails_SaysWhatToDo()
    {
        _cancel = () => Task.FromException<Refusal?>(new IOException("disk"));
        var dialogs = RenderDialogs();
        var order = RenderOrder();

        var click = order.Button("Cancel order").ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");
        dialogs.Button("Yes, cancel it").Click();
        await click;

        Assert.Contains("Not done.", order.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Link_IsTheAbsoluteAddressOfItsPage() =>
        Assert.Equal("http://localhost/orders/1042", RenderOrder().Button("Copy link").GetAttribute("data-copy"));

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        RenderOrder();
        Assert.Equal(1, Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Board.Watchers);
    }

    private IRenderedComponent<OrderLive> RenderOrder() =>
        Render<OrderLive>(parameters => parameters.Add(component => component.Id, new OrderId(1042)));

    private Task<OrderHistory?> ReadAsync()
    {
        _reads++;
        return _read();
    }

    private async Task<IntakeResult<OrderReceipt>> CancelAsync()
    {
        _cancels++;
        return await _cancel() is { } refusal
            ? IntakeResult<OrderReceipt>.Refused(refusal)
            : IntakeResult<OrderReceipt>.Accepted(new OrderReceipt(new OrderId(1042)));
    }
}
