using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>One order, reloaded at most twice a second by itself while it can change; an older answer never replaces a newer one.</summary>
public sealed partial class OrderLive(IOrderCommands commands, IOrderQueries queries, NavigationManager navigation, ILogger<OrderLive> log)
{
    private OrderHistory? _view;
    private OrderId? _shown;
    private int _reads;
    private int _taken;
    private bool _missing;
    private bool _busy;
    private string? _problem;
    private string? _refusal;

    /// <summary>The order's id.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>Whether it is shown over the board.</summary>
    [Parameter]
    public bool InDrawer { get; set; }

    /// <summary>The way back of the order's own page.</summary>
    [Parameter]
    public OrderHome Home { get; set; } = OrderHome.Orders;

    /// <summary>Raised to open another order.</summary>
    [Parameter]
    public EventCallback<OrderId> Open { get; set; }

    /// <summary>Raised when the user closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    // The page behind the drawer.
    private OrderHome Here => navigation.ToAbsoluteUri(navigation.Uri).AbsolutePath == OrderHome.Board.Path ? OrderHome.Board : OrderHome.Orders;

    protected override TimeSpan MinimumInterval => TimeSpan.FromMilliseconds(500);

    // A failed order can be retried elsewhere, and the newest one gets a successor; any other ended order is final.
    private bool Settled => _view is { Summary.Status: OrderStatus.Completed or OrderStatus.Cancelled, Next: not null } && _view.Summary.Id == Id;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            // The previous order stays until this one is loaded, which avoids flicker.
            (_shown, _missing, _problem, _refusal) = (Id, false, null, null);
            await ReadAsync();
        }
    }

    protected override bool ShouldShow(BoardSnapshot newer) => !Settled;

    protected override Task OnSnapshotAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var (wanted, read) = (Id, ++_reads);
        try
        {
            var view = await queries.FindAsync(wanted, Disposed);
            if (IsNews(wanted, read))
            {
                (_view, _missing, _problem) = (view, view is null, null);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadable(fault, wanted.Value);
            if (IsNews(wanted, read))
            {
                _view = _view?.Summary.Id == Id ? _view : null;
                _problem = "The order could not be read. What was accepted is kept. Trying again.";
            }
        }
    }

    private bool IsNews(OrderId wanted, int read)
    {
        if (wanted != Id || read < _taken)
        {
            return false;
        }

        _taken = read;
        return true;
    }

    private async Task TryAsync(Func<OrderId, CancellationToken, Task<IntakeResult<OrderReceipt>>> command)
    {
        var wanted = Id;
        _busy = true;
        try
        {
            var refusal = (await command(wanted, Disposed)).Refusal?.Text;
            _refusal = wanted == Id ? refusal : _refusal;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogCommand(fault, Id.Value);
            _refusal = "Not done. Something went wrong inside; the log has the details. Try again.";
        }
        finally
        {
            _busy = false;
        }

        await ReadAsync();
    }

    [LoggerMessage(
        EventIds.OrderUnreadable, LogLevel.Error,
        "Order {Order} could not be read.",
        EventName = nameof(EventIds.OrderUnreadable))]
    private partial void LogUnreadable(Exception fault, long order);

    [LoggerMessage(
        EventIds.OrderCommandFailed, LogLevel.Error,
        "A command about order {Order} failed.",
        EventName = nameof(EventIds.OrderCommandFailed))]
    private partial void LogCommand(Exception fault, long order);
}
