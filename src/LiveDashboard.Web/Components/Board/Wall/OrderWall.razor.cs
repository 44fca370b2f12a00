using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.Live;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Board.Wall;

/// <summary>Every order of the board as a cell on a canvas: the feed's frames go to the browser as they are, one at a time.</summary>
public sealed partial class OrderWall(IBoardView board, TabVisibility tab, IJSRuntime js, ILogger<OrderWall> log)
{
    private const string Script = "./js/order-wall.js";

    // A page that went with its connection does not answer.
    private static readonly TimeSpan s_lastWord = TimeSpan.FromSeconds(2);

    private static readonly string s_labels = string.Join(',', Enum.GetValues<OrderStage>().Select(stage => StageLook.Of(stage).Label));

    private CancellationTokenSource _looking = new();
    private DotNetObjectReference<OrderWall>? _self;
    private ElementReference _host;
    private IJSObjectReference? _canvas;
    private Task _watching = Task.CompletedTask;
    private int? _level;
    private int? _wished;
    private string? _fault;

    /// <summary>Where the orders are, for the words.</summary>
    [Parameter, EditorRequired]
    public BoardCounts Counts { get; set; } = BoardCounts.Zero;

    /// <summary>Orders in one cell; null to let the wall fit.</summary>
    [Parameter]
    public int? OrdersPerCell { get; set; }

    /// <summary>The person zooms to so many orders a cell.</summary>
    [Parameter]
    public EventCallback<int?> Zoomed { get; set; }

    /// <summary>The person opens an order.</summary>
    [Parameter]
    public EventCallback<OrderId> Opened { get; set; }

    private string Words =>
        $"Order wall: {DisplayText.Count(Counts.Accepted, "order", "orders")}, {DisplayText.Count(Counts.Queued)} waiting, " +
        $"{DisplayText.Count(Counts.Payment)} at payment, {DisplayText.Count(Counts.Restaurant)} at the restaurant, {DisplayText.Count(Counts.Courier)} at the courier, " +
        $"{DisplayText.Count(Counts.Notify)} at notify, {DisplayText.Count(Counts.Completed)} done, {DisplayText.Count(Counts.Failed)} failed, {DisplayText.Count(Counts.Cancelled)} cancelled";

    /// <summary>The browser says which level it has room for; what it says is checked like anything a person types.</summary>
    /// <remarks>It also says so again when the connection was lost and found: a frame under way is not waited for any longer.</remarks>
    [JSInvokable("Look")]
    public async Task LookAsync(int ordersPerCell)
    {
        if (!IBoardView.WallLevels.Contains(ordersPerCell) || Disposed.IsCancellationRequested)
        {
            return;
        }

        _level = ordersPerCell;
        await _looking.CancelAsync();
        await _watching;
        Watch();
    }

    /// <summary>A cell that stands for one order was opened.</summary>
    [JSInvokable("Open")]
    public Task OpenAsync(long order) =>
        order is > 0 and <= OrderId.MaxValue ? Opened.InvokeAsync(new OrderId(order)) : Task.CompletedTask;

    /// <summary>A cell that stands for several orders was opened.</summary>
    [JSInvokable("Zoom")]
    public Task ZoomAsync(int ordersPerCell) =>
        IBoardView.WallLevels.Contains(ordersPerCell) ? Zoomed.InvokeAsync(ordersPerCell) : Task.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        if (_canvas is { } canvas && _wished != OrdersPerCell)
        {
            _wished = OrdersPerCell;
            await TryAsync(() => canvas.InvokeVoidAsync("choose", Disposed, OrdersPerCell ?? 0));
        }
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? MountAsync() : Task.CompletedTask;

    protected override async ValueTask ReleaseAsync()
    {
        await UnmountAsync();
        _self?.Dispose();
        _looking.Dispose();
    }

    private async Task MountAsync()
    {
        await UnmountAsync();
        _self ??= DotNetObjectReference.Create(this);
        (_fault, _level, _wished) = (null, null, OrdersPerCell);
        await TryAsync(async () =>
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", Disposed, Script);
            _canvas = await module.InvokeAsync<IJSObjectReference>("mount", Disposed, _host, _self, Counts.Accepted, OrdersPerCell ?? 0);
            Watch();
        });
    }

    private async Task UnmountAsync()
    {
        await _looking.CancelAsync();
        await _watching;
        if (_canvas is { } canvas)
        {
            _canvas = null;
            await TryAsync(async () =>
            {
                await canvas.InvokeVoidAsync("dispose", s_lastWord);
                await canvas.DisposeAsync();
            });
        }
    }

    // Not before the canvas is there, not before the browser has said what it has room for, and never twice.
    private void Watch()
    {
        if (_canvas is { } canvas && _level is { } level && _watching.IsCompleted && !Disposed.IsCancellationRequested)
        {
            _looking.Dispose();
            _looking = CancellationTokenSource.CreateLinkedTokenSource(Disposed);
            _watching = RunAsync(_ => TryAsync(() => WatchAsync(canvas, level, _looking.Token)));
        }
    }

    // The call ends when the browser has painted the frame: a frozen tab is sent no more until it thaws. A hidden one watches
    // nothing; when it is seen again it gets the whole level.
    private async ValueTask WatchAsync(IJSObjectReference canvas, int level, CancellationToken cancellationToken)
    {
        while (true)
        {
            await tab.WhenVisibleAsync(cancellationToken);
            await foreach (var frame in board.WatchWallAsync(level, cancellationToken))
            {
                if (!tab.IsVisible)
                {
                    break;
                }

                await canvas.InvokeVoidAsync("take", cancellationToken, frame);
            }
        }
    }

    private async Task TryAsync(Func<ValueTask> draw)
    {
        try
        {
            await draw();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page went, or another level is looked at.
        }
        catch (JSException fault)
        {
            if (!Disposed.IsCancellationRequested)
            {
                LogFault(fault);
                _fault = "Could not draw. Showing counts.";
                StateHasChanged();
            }
        }
    }

    [LoggerMessage(
        EventIds.WallNotDrawn, LogLevel.Warning,
        "A browser could not draw the order wall.",
        EventName = nameof(EventIds.WallNotDrawn))]
    private partial void LogFault(JSException fault);
}
