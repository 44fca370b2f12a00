using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Pipeline.Execution;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// Dispatches committed orders to the workers: new ones, retried ones, and those unfinished at the start. The last of the
/// listeners, so that the board has seen an order before a worker can start it.
/// </summary>
internal sealed partial class OrderDispatcher(
    OrderJournal journal,
    OrderTable orders,
    BurstIndex bursts,
    OrderQueue queue,
    RunTable runs,
    WorkerPool pool,
    CancelThread cancellations,
    RunContext context,
    OrderPipeline pipeline,
    ILogger<OrderDispatcher> logger) : ICommitListener
{
    private const int RecoveryChunk = 4096;

    private readonly InterruptedPauses _pauses = new();
    private readonly ILogger<OrderDispatcher> _logger = logger;

    public void OnCommitted(in CommittedBatch batch)
    {
        if (batch.IsReplay)
        {
            _pauses.Note(batch.Progress);
            return;
        }

        var added = 0;
        foreach (ref readonly var fact in batch.Commands)
        {
            added += Take(fact);
        }

        pool.Wake(added);
    }

    public void OnRecovered()
    {
        var buffer = new OrderState[RecoveryChunk];
        var cancelled = (First: default(OrderId), Count: 0);
        for (var first = orders.First; first <= orders.Count; first += RecoveryChunk)
        {
            var count = orders.Copy(new OrderId(first), buffer);
            for (var index = 0; index < count; index++)
            {
                Recover(new OrderId(first + index), buffer[index], ref cancelled);
            }
        }

        cancellations.Cancel(cancelled.First, cancelled.Count);
        pool.Start(journal.Controls, Start);
        LogStarted(journal.Controls.Workers, journal.Controls.Mode);
    }

    private int Take(in Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.OrderAccepted:
                queue.Add(new QueueSegment(fact.Order, 1, fact.Transport, fact.Mode, IsResumed: false));
                return 1;
            case FactType.BurstAccepted:
                queue.Add(new QueueSegment(fact.Order, fact.Count, fact.Transport, fact.Mode, IsResumed: false));
                return fact.Count;
            case FactType.OrderRetried when orders.TryGet(fact.Order, out var entry):
                queue.Add(new QueueSegment(fact.Order, 1, entry.Transport, entry.Mode, IsResumed: true));
                return 1;
            case FactType.CancelRequested:
                cancellations.Cancel(fact.Order, fact.Count);
                return 0;
            case FactType.ControlsChanged:
                pool.Apply((Controls)fact.Details!);
                return 0;
            default:
                return 0;
        }
    }

    // Consecutive orders are queued and cancelled as one range: recovery stays cheap for large numbers.
    private void Recover(OrderId order, in OrderState entry, ref (OrderId First, int Count) cancelled)
    {
        if (!entry.Exists || entry.Status.IsFinal())
        {
            return;
        }

        var isFresh = entry.Status == OrderStatus.Accepted && entry.StartedAt is null;
        queue.Add(new QueueSegment(order, 1, entry.Transport, entry.Mode, IsResumed: !isFresh));
        if (entry.IsCancelRequested)
        {
            var first = cancelled.Count == 0 ? order : cancelled.First;
            cancelled = (first, (int)(order.Value - first.Value) + 1);
        }
        else if (cancelled.Count > 0)
        {
            cancellations.Cancel(cancelled.First, cancelled.Count);
            cancelled = default;
        }
    }

    // Runs on the worker that took the order from the queue.
    private void Start(OrderStart start)
    {
        var run = NewRun(start);
        if (run.IsBlocking)
        {
            pipeline.Run(run);
        }
        else
        {
            // Not awaited: it catches and records its own failures.
            _ = pipeline.RunAsync(run);
        }
    }

    private OrderRun NewRun(OrderStart start)
    {
        var run = new OrderRun(context, start, bursts.Find(start.Order));
        if (start.IsRestart && _pauses.Take(start.Order) is { } pause)
        {
            run.ResumePause(pause);
        }

        runs.Add(run);
        // A cancellation that came between queue and table found the order in neither, but is recorded in the order table.
        if (orders.TryGet(start.Order, out var entry) && entry.IsCancelRequested)
        {
            run.RequestCancel();
        }

        return run;
    }

    [LoggerMessage(
        EventIds.WorkersStarted, LogLevel.Information,
        "{Workers} workers serve orders in {Mode} mode.",
        EventName = nameof(EventIds.WorkersStarted))]
    private partial void LogStarted(int workers, ExecutionMode mode);
}
