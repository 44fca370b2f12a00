using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.Live;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board.Wall;

/// <summary>Draws every order of the board as a cell on a canvas: frames of the feed go to the browser unchanged, one at a time.</summary>
public sealed partial class OrderWall(IBoardView board, TabVisibility tab, IJSRuntime js, ILogger<OrderWall> log)
{
    private const string Script = "./js/order-wall.js";

    // A page that has lost its connection does not answer.
    private static readonly TimeSpan s_lastWord = TimeSpan.FromSeconds(2);

    private static readonly string s_labels = string.Join(',', Enum.GetValues<OrderStage>().Select(stage => StageLook.Of(stage).Label));

    private static readonly string s_icons = string.Join(',', Enum.GetValues<OrderStage>().Select(stage => stage switch
    {
        OrderStage.Waiting or OrderStage.Cancelled => "",
        OrderStage.Done => Glyphs.Id(Icons.Material.Rounded.Check),
        OrderStage.Failed => Glyphs.Id(Icons.Material.Rounded.Close),
        _ => Glyphs.Id(StageLook.Of(stage).Icon),
    }));

    private CancellationTokenSource _watchCts = new();
    private DotNetObjectReference<OrderWall>? _self;
    private ElementReference _host;
    private IJSObjectReference? _canvas;
    private Task _watching = Task.CompletedTask;
    private int? _level;
    private int? _requested;
    private string? _fault;

    /// <summary>The counts for the text alternative.</summary>
    [Parameter, EditorRequired]
    public BoardCounts Counts { get; set; } = BoardCounts.Zero;

    /// <summary>Orders in one cell; null to fit the wall automatically.</summary>
    [Parameter]
    public int? OrdersPerCell { get; set; }

    /// <summary>What an order does that queues, for each step from payment on; empty where none queues. Separated by |.</summary>
    [Parameter]
    public string Queues { get; set; } = "";

    /// <summary>Raised when the user zooms to this many orders a cell.</summary>
    [Parameter]
    public EventCallback<int?> Zoomed { get; set; }

    /// <summary>Raised when the user opens an order.</summary>
    [Parameter]
    public EventCallback<OrderId> Opened { get; set; }

    private string Words =>
        $"Order wall: {DisplayText.Count(Counts.Accepted, "order", "orders")}, {DisplayText.Count(Counts.Queued)} waiting, " +
        $"{DisplayText.Count(Counts.Payment)} at payment, {DisplayText.Count(Counts.Restaurant)} at the restaurant, {DisplayText.Count(Counts.Courier)} at the courier, " +
        $"{DisplayText.Count(Counts.Notify)} at notify, {DisplayText.Count(Counts.Completed)} done, {DisplayText.Count(Counts.Failed)} failed, {DisplayText.Count(Counts.Cancelled)} cancelled";

    /// <summary>Called by the browser with the level it has room for; validated like any user input.</summary>
    /// <remarks>Called again after a reconnect: a frame in flight is then no longer awaited.</remarks>
    [JSInvokable("Look")]
    public async Task LookAsync(int ordersPerCell)
    {
        if (!IBoardView.WallLevels.Contains(ordersPerCell) || Disposed.IsCancellationRequested)
        {
            return;
        }

        _level = ordersPerCell;
        await _watchCts.CancelAsync();
        await _watching;
        Watch();
    }

    /// <summary>Called when a cell of one order is opened.</summary>
    [JSInvokable("Open")]
    public Task OpenAsync(long order) =>
        order is > 0 and <= OrderId.MaxValue ? Opened.InvokeAsync(new OrderId(order)) : Task.CompletedTask;

    /// <summary>Called when a cell of several orders is opened.</summary>
    [JSInvokable("Zoom")]
    public Task ZoomAsync(int ordersPerCell) =>
        IBoardView.WallLevels.Contains(ordersPerCell) ? Zoomed.InvokeAsync(ordersPerCell) : Task.CompletedTask;

    protected override async Task OnParametersSetAsync()
    {
        if (_canvas is { } canvas && _requested != OrdersPerCell)
        {
            _requested = OrdersPerCell;
            await TryAsync(() => canvas.InvokeVoidAsync("choose", Disposed, OrdersPerCell ?? 0));
        }
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? MountAsync() : Task.CompletedTask;

    protected override async ValueTask ReleaseAsync()
    {
        await UnmountAsync();
        _self?.Dispose();
        _watchCts.Dispose();
    }

    private async Task MountAsync()
    {
        await UnmountAsync();
        _self ??= DotNetObjectReference.Create(this);
        (_fault, _level, _requested) = (null, null, OrdersPerCell);
        await TryAsync(async () =>
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", Disposed, Script);
            _canvas = await module.InvokeAsync<IJSObjectReference>("mount", Disposed, _host, _self, Counts.Accepted, OrdersPerCell ?? 0);
            Watch();
        });
    }

    private async Task UnmountAsync()
    {
        await _watchCts.CancelAsync();
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

    // Not before the canvas exists and the browser has reported its level, and never twice.
    private void Watch()
    {
        if (_canvas is { } canvas && _level is { } level && _watching.IsCompleted && !Disposed.IsCancellationRequested)
        {
            _watchCts.Dispose();
            _watchCts = CancellationTokenSource.CreateLinkedTokenSource(Disposed);
            _watching = RunAsync(_ => TryAsync(() => WatchAsync(canvas, level, _watchCts.Token)));
        }
    }

    // The call completes when the browser has painted the frame: a frozen tab gets no more until it thaws. A hidden one
    // watches nothing; when it is visible again it gets the whole level.
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
            // The page is gone, or another level is shown.
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
