using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;
using LiveDashboard.Orders.Partners.Http;
using LiveDashboard.Orders.Partners.Simulated;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// The hosted background service that runs the pipeline: opens the journal, takes up what was unfinished, starts what the
/// journal hands it, and stops without losing anything.
/// </summary>
internal sealed partial class OrderPipelineService : BackgroundService, IHostedLifecycleService, ICommitListener
{
    private const int RecoveryChunk = 4096;

    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_closeTime = TimeSpan.FromSeconds(2);

    private readonly JournalThread _journal;
    private readonly OrderTable _orders;
    private readonly OrderQueue _queue;
    private readonly RunTable _runs;
    private readonly WorkerPool _pool;
    private readonly CancelThread _cancellations;
    private readonly CheckpointThread _checkpoints;
    private readonly IEnumerable<ICommitListener> _listeners;
    private readonly WheelThread _wheel;
    private readonly OrderPipeline _pipeline;
    private readonly RunContext _context;
    private readonly CutPauses _pauses = new();
    private readonly BurstIndex _bursts;
    private readonly OrdersOptions _options;
    private readonly LedgerInquiry _ledgers;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<OrderPipelineService> _logger;

    public OrderPipelineService(
        JournalThread journal,
        OrderTable orders,
        BurstIndex bursts,
        OrderQueue queue,
        RunTable runs,
        WorkerPool pool,
        CancelThread cancellations,
        CheckpointThread checkpoints,
        IEnumerable<ICommitListener> listeners,
        SimulatedKitchen simulatedKitchen,
        OrderSteps steps,
        OrdersOptions options,
        PartnerOptions partners,
        EngineClock clock,
        LedgerInquiry ledgers,
        IHostApplicationLifetime lifetime,
        ILogger<OrderPipelineService> logger)
    {
        _journal = journal;
        _orders = orders;
        _bursts = bursts;
        _queue = queue;
        _runs = runs;
        _pool = pool;
        _cancellations = cancellations;
        _checkpoints = checkpoints;
        _options = options;
        _ledgers = ledgers;
        _lifetime = lifetime;
        _listeners = listeners;
        _logger = logger;
        _wheel = new WheelThread(simulatedKitchen, clock);
        _context = new RunContext(pool, simulatedKitchen, clock, journal, partners);
        _pipeline = new OrderPipeline(journal, steps, new RetryPolicy(options), clock, Ended, LogOrderFault);
    }

    /// <summary>Opens the journal before the host says that it has started: a folder that cannot be used stops the start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var listener in _listeners)
        {
            _journal.Listen(listener);
        }

        // Last, so that the board has seen an order before a worker can start it.
        _journal.Listen(this);
        _journal.Open();
        _journal.Start(await _ledgers.AskAsync(_journal.Installation, cancellationToken).ConfigureAwait(false));
        _checkpoints.Start();
        _cancellations.Start();
        if (_options.DrivesWheel)
        {
            _wheel.Start();
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

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

        _pool.Wake(added);
    }

    public void OnRecovered()
    {
        var buffer = new OrderEntry[RecoveryChunk];
        var cancelled = (First: default(OrderId), Count: 0);
        for (var first = _orders.First; first <= _orders.Count; first += RecoveryChunk)
        {
            var count = _orders.Copy(new OrderId(first), buffer);
            for (var index = 0; index < count; index++)
            {
                Recover(new OrderId(first + index), buffer[index], ref cancelled);
            }
        }

        _cancellations.Cancel(cancelled.First, cancelled.Count);
        _pool.Start(_journal.Controls, _pipeline, NewRun);
    }

    /// <summary>
    /// Stops before anything else in the process does: a client that holds its connection open could use up the time of a stop
    /// before the journal's turn came.
    /// </summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // The workers end first, then what they handed in is written.
        // While the journal cannot write, its givers wait for the close: then there is no use in waiting for them.
        var time = _journal.Health.Ready ? s_stopTime : TimeSpan.Zero;
        await Task.Factory.StartNew(
            () => _pool.Stop(time), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        try
        {
            await _journal.CloseAsync().WaitAsync(s_closeTime, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LogNotClosed();
        }
    }

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _wheel.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _journal.Recovered.WaitAsync(stoppingToken).ConfigureAwait(false);
            LogStarted(_journal.Controls.Workers, _journal.Controls.Mode);
            await _journal.Fenced.WaitAsync(stoppingToken).ConfigureAwait(false);
            LogFenced();
            _lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // Asked to stop, perhaps while reading back: then the next start begins again.
        }
        // The journal's thread has logged it and the screens show it; the process stays up to say so.
        catch (Exception exception)
        {
            LogNotStarted(exception.Message);
        }
    }

    private int Take(in Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.OrderAccepted:
                _queue.Add(new QueueSegment(fact.Order, 1, fact.Transport, fact.Mode, IsResumed: false));
                return 1;
            case FactType.BurstAccepted:
                _queue.Add(new QueueSegment(fact.Order, fact.Count, fact.Transport, fact.Mode, IsResumed: false));
                return fact.Count;
            case FactType.OrderRetried when _orders.TryGet(fact.Order, out var entry):
                _queue.Add(new QueueSegment(fact.Order, 1, entry.Transport, entry.Mode, IsResumed: true));
                return 1;
            case FactType.CancelRequested:
                _cancellations.Cancel(fact.Order, fact.Count);
                return 0;
            case FactType.ControlsChanged:
                _pool.Apply((Controls)fact.Details!);
                return 0;
            default:
                return 0;
        }
    }

    // Neighbours wait as one range, and are cancelled as one: taking up costs the less the more there is.
    private void Recover(OrderId order, in OrderEntry entry, ref (OrderId First, int Count) cancelled)
    {
        if (!entry.Exists || entry.Status.IsFinal())
        {
            return;
        }

        var isFresh = entry.Status == OrderStatus.Accepted && entry.StartedAt is null;
        _queue.Add(new QueueSegment(order, 1, entry.Transport, entry.Mode, IsResumed: !isFresh));
        if (entry.IsCancelRequested)
        {
            var first = cancelled.Count == 0 ? order : cancelled.First;
            cancelled = (first, (int)(order.Value - first.Value) + 1);
        }
        else if (cancelled.Count > 0)
        {
            _cancellations.Cancel(cancelled.First, cancelled.Count);
            cancelled = default;
        }
    }

    private OrderRun NewRun(OrderStart start)
    {
        var run = new OrderRun(_context, start, _bursts.Find(start.Order));
        if (start.IsRestart && _pauses.Take(start.Order) is { } pause)
        {
            run.ResumePause(pause);
        }

        _runs.Add(run);
        // A cancellation that came between queue and table found the order in neither; its wish was in the order table before.
        if (_orders.TryGet(start.Order, out var entry) && entry.IsCancelRequested)
        {
            run.RequestCancel();
        }

        return run;
    }

    private void Ended(OrderRun run)
    {
        _runs.Remove(run);
        if (_queue.Release(run.Transport))
        {
            _pool.Wake(1);
        }
    }

    [LoggerMessage(
        EventIds.WorkersStarted, LogLevel.Information,
        "{Workers} workers serve orders in {Mode} mode.",
        EventName = nameof(EventIds.WorkersStarted))]
    private partial void LogStarted(int workers, ExecutionMode mode);

    [LoggerMessage(
        EventIds.JournalNotClosed, LogLevel.Warning,
        "The journal did not close in time; what was acknowledged is safe.",
        EventName = nameof(EventIds.JournalNotClosed))]
    private partial void LogNotClosed();

    [LoggerMessage(
        EventIds.JournalFenced, LogLevel.Critical,
        "Another process has taken the data folder: this one ends. What it acknowledged is safe.",
        EventName = nameof(EventIds.JournalFenced))]
    private partial void LogFenced();

    [LoggerMessage(
        EventIds.PipelineNotStarted, LogLevel.Error,
        "No orders are served: {Problem}",
        EventName = nameof(EventIds.PipelineNotStarted))]
    private partial void LogNotStarted(string problem);

    [LoggerMessage(
        EventIds.OrderFaulted, LogLevel.Error,
        "The run of order {Order} ended by a fault in the program.",
        EventName = nameof(EventIds.OrderFaulted))]
    private partial void LogOrderFault(Exception exception, OrderId order);
}
