using System.Threading.Channels;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Board.Wall;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Tests.Components.Board.Wall;

[Slow]
public sealed class OrderWallTests : ComponentTest
{
    private readonly BunitJSModuleInterop _canvas;
    private readonly JSRuntimeInvocationHandler _take;
    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>();
    private byte[]? _last;
    private readonly List<OrderId> _opened = [];
    private readonly List<int?> _zoomed = [];

    public OrderWallTests()
    {
        _canvas = JSInterop.SetupModule("./js/order-wall.js").SetupModule("mount", _ => true);
        _canvas.Mode = JSRuntimeMode.Loose;
        _take = _canvas.SetupVoid("take", Note);
    }

    [Fact]
    public async Task Look_ByTheBrowser_SendsTheWholeLevelItHasRoomFor()
    {
        var wall = RenderWall();
        Assert.Equal(0, Wall.Watchers);

        await wall.InvokeAsync(() => wall.Instance.LookAsync(100));

        var frame = await _frames.Reader.ReadAsync(Cancel);
        Assert.Equal((1, 100), ((int)frame[0], (int)BitConverter.ToUInt16(frame, 1)));
        Assert.Equal(1, Wall.Watchers);
        // The end of the test would wait a minute for a browser that has not painted the frame.
        _take.SetVoidResult();
    }

    [Fact]
    public async Task Frame_NotPaintedYet_HoldsBackTheNext()
    {
        var wall = RenderWall();
        await wall.InvokeAsync(() => wall.Instance.LookAsync(1));

        await _frames.Reader.ReadAsync(Cancel);

        Accept(5);
        Accept(7);
        Assert.False(_frames.Reader.TryPeek(out _));

        _take.SetVoidResult();
        var frame = await _frames.Reader.ReadAsync(Cancel);
        Assert.Equal((1, 12.0), ((int)frame[0], BitConverter.ToDouble(frame, 11)));
    }

    [Fact]
    public async Task Look_AgainAfterTheConnectionWasLost_WaitsNoLongerForTheFrameThatWasUnderWay()
    {
        var wall = RenderWall();
        await wall.InvokeAsync(() => wall.Instance.LookAsync(1));
        await _frames.Reader.ReadAsync(Cancel);
        Accept(5);

        var looking = wall.InvokeAsync(() => wall.Instance.LookAsync(1));
        // What the runtime does with a call whose token is cancelled.
        _take.SetCanceled();
        await looking;

        var frame = await _frames.Reader.ReadAsync(Cancel);
        Assert.Equal((1, 5.0), ((int)frame[0], BitConverter.ToDouble(frame, 11)));
    }

    [Fact]
    public async Task HiddenTab_GetsNothing_AndTheWholeLevelWhenItIsSeenAgain()
    {
        _take.SetVoidResult();
        var wall = RenderWall();
        await wall.InvokeAsync(() => wall.Instance.LookAsync(1));
        await _frames.Reader.ReadAsync(Cancel);

        Tab.Tell(visible: false);
        Accept(5);
        Accept(7);
        await wall.InvokeAsync(() => { });
        Assert.False(_frames.Reader.TryPeek(out _));
        Tab.Tell(visible: true);

        var frame = await _frames.Reader.ReadAsync(Cancel);
        Assert.Equal((1, 12.0), ((int)frame[0], BitConverter.ToDouble(frame, 11)));
    }

    [Fact]
    public async Task Look_AtAnotherLevel_LeavesTheFirst()
    {
        _take.SetVoidResult();
        var wall = RenderWall();
        await wall.InvokeAsync(() => wall.Instance.LookAsync(1));

        await wall.InvokeAsync(() => wall.Instance.LookAsync(1_000));

        Assert.Equal(1, Wall.Watchers);
        await _frames.Reader.ReadAsync(Cancel);
        Assert.Equal(1_000, BitConverter.ToUInt16(await _frames.Reader.ReadAsync(Cancel), 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public async Task Browser_AskingForNoSuchLevel_IsPassedOver(int ordersPerCell)
    {
        var wall = RenderWall();

        await wall.InvokeAsync(() => wall.Instance.LookAsync(ordersPerCell));
        await wall.InvokeAsync(() => wall.Instance.ZoomAsync(ordersPerCell));

        Assert.Equal(0, Wall.Watchers);
        Assert.Empty(_zoomed);
    }

    [Fact]
    public async Task Browser_OpeningCells_OpensOrdersThatCanBeAndZoomsIn()
    {
        var wall = RenderWall();

        await wall.InvokeAsync(() => wall.Instance.OpenAsync(1_042));
        await wall.InvokeAsync(() => wall.Instance.OpenAsync(0));
        await wall.InvokeAsync(() => wall.Instance.OpenAsync(long.MaxValue));
        await wall.InvokeAsync(() => wall.Instance.ZoomAsync(10));

        Assert.Equal([new OrderId(1_042)], _opened);
        Assert.Equal([10], _zoomed);
    }

    [Fact]
    public void Zoom_ChosenByThePerson_IsToldToTheCanvas()
    {
        var wall = RenderWall();

        wall.Render(parameters => parameters.Add(component => component.OrdersPerCell, 10));

        Assert.Equal(10, Assert.Single(_canvas.Invocations["choose"]).Arguments[0]);
    }

    [Fact]
    public async Task Canvas_ThatCannotDraw_SaysSoAndIsTriedAgain()
    {
        var wall = RenderWall();
        await wall.InvokeAsync(() => wall.Instance.LookAsync(1));

        _take.SetException(new JSException("no canvas"));

        wall.WaitForAssertion(() => Assert.Contains("Could not draw. Showing counts.", wall.Find("[role=alert]").TextContent));
        await wall.InvokeAsync(() => wall.Button("Retry").ClickAsync(new()));
        Assert.Empty(wall.FindAll("[role=alert]"));
        Assert.Single(_canvas.Invocations["dispose"]);
    }

    [Fact]
    public void Image_SaysTheCountsInWords() => Assert.Equal(
        "Order wall: 10,036 orders, 5,001 waiting, 1,501 at payment, 2,829 at the restaurant, 371 at the courier, 267 at notify, 39 done, 23 failed, 5 cancelled",
        RenderWall().Find("[role=img]").GetAttribute("aria-label"));

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        var wall = RenderWall();
        _take.SetVoidResult();
        await wall.InvokeAsync(() => wall.Instance.LookAsync(10));
        Assert.Equal(1, Wall.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Wall.Watchers);
        Assert.Single(_canvas.Invocations["dispose"]);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    // A call may be matched more than once; the bytes of two frames are never the same array.
    private bool Note(JSRuntimeInvocation call)
    {
        var frame = Assert.IsType<byte[]>(call.Arguments[0]);
        if (!ReferenceEquals(frame, _last))
        {
            _last = frame;
            _frames.Writer.TryWrite(frame);
        }

        return true;
    }

    private IRenderedComponent<OrderWall> RenderWall() => Render<OrderWall>(parameters => parameters
        .Add(component => component.Counts, Samples.Counts)
        .Add(component => component.Opened, _opened.Add)
        .Add(component => component.Zoomed, _zoomed.Add));
}
