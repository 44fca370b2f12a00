using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Web.Components.Order;

/// <summary>One order, read again while it can still change: at most twice a second, and never two reads at once.</summary>
public sealed partial class OrderLive(ILogger<OrderLive> log)
{
    private OrderView? _view;
    private OrderId? _shown;
    private bool _missing;
    private bool _busy;
    private string? _problem;
    private string? _refusal;

    /// <summary>Which order.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>Reads an order; null when there is none.</summary>
    [Parameter, EditorRequired]
    public Func<OrderId, CancellationToken, Task<OrderView?>> Read { get; set; } = (_, _) => Task.FromResult<OrderView?>(null);

    /// <summary>Cancels it; null when that is committed.</summary>
    [Parameter]
    public Func<OrderId, CancellationToken, Task<Refusal?>> Cancel { get; set; } = (_, _) => Task.FromResult<Refusal?>(null);

    /// <summary>Retries it; null when that is committed.</summary>
    [Parameter]
    public Func<OrderId, CancellationToken, Task<Refusal?>> Retry { get; set; } = (_, _) => Task.FromResult<Refusal?>(null);

    protected override TimeSpan Gap => TimeSpan.FromMilliseconds(500);

    private WorkerSnapshot? Stuck =>
        Snapshot.Workers.FirstOrDefault(worker => worker.State == WorkerState.Stuck && worker.Order == Id);

    // A failed order can be retried by somebody else; a completed or cancelled one stays as it is.
    private bool Settled => _view?.Summary.Status is OrderStatus.Completed or OrderStatus.Cancelled;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            (_shown, _view, _missing, _refusal) = (Id, null, false, null);
            await ReadAsync();
        }
    }

    protected override bool Concerns(BoardSnapshot newer) => !Settled;

    protected override Task TakeAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var wanted = Id;
        try
        {
            var view = await Read(wanted, Leaving);
            if (wanted == Id)
            {
                (_view, _missing, _problem) = (view, view is null, null);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadable(fault, wanted.Value);
            _problem = "The order could not be read. What was accepted is kept. Trying again.";
        }
    }

    private async Task TryAsync(Func<OrderId, CancellationToken, Task<Refusal?>> command)
    {
        _busy = true;
        try
        {
            _refusal = (await command(Id, Leaving))?.Message;
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

    [LoggerMessage(EventId = 3003, EventName = "OrderUnreadable", Level = LogLevel.Error, Message = "Order {Order} could not be read.")]
    private partial void LogUnreadable(Exception fault, long order);

    [LoggerMessage(EventId = 3004, EventName = "OrderCommandFailed", Level = LogLevel.Error, Message = "A command about order {Order} failed.")]
    private partial void LogCommand(Exception fault, long order);
}
