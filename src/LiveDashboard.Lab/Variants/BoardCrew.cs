using LiveDashboard.Lab.Measurement;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Pipeline;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Lab.Variants;

/// <summary>
/// The board's own workers, queue, loops and retries, put together without a journal: what a race runs as async and as blocking is what
/// serves the board.
/// </summary>
internal sealed class BoardCrew : IDisposable
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(1);

    private readonly Lane _lane;
    private readonly OrderQueue _queue;
    private readonly WorkerPool _pool;

    public BoardCrew(Lane lane, ExecutionMode mode, int workers)
    {
        _lane = lane;
        var controls = Controls.Default with { Mode = mode, Workers = workers, Kitchen = lane.Kitchen };
        var inFlight = new InFlight();
        var clock = lane.Clock.Engine;
        var log = new LaneLog(lane, controls);
        var runs = new RunTable();
        _queue = new OrderQueue(new OrderTable(), inFlight, new MemoryBudget(ProcessMemory.OfThisProcess, inFlight, lane.Options));
        _pool = new WorkerPool(_queue, new WorkerSamples(), clock, NullLogger<ReadyTurns>.Instance);
        var context = new RunContext(_pool, lane.Wheel, lane.Wheel, clock, log, new PartnerOptions());
        var progress = new OrderProgress(log, lane.Retry, runs, _queue, _pool, clock, NullLogger<OrderProgress>.Instance);
        var pipeline = new OrderPipeline(new OrderSteps(lane.Partner, lane.Partner, clock), progress);
        var burst = new BurstDetails(
            "lane", LaneOrders.At(0), lane.Marks.Count, mode, lane.Seed, lane.Kitchen, KitchenPinned: true, IdealMs: 0);
        _pool.Start(controls, start => Start(new OrderRun(context, start, burst)));

        void Start(OrderRun run)
        {
            runs.Add(run);
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
    }

    /// <summary>Queues orders that have arrived.</summary>
    public void Take(int first, int count)
    {
        _queue.Add(new QueueSegment(LaneOrders.At(first), count, _lane.Kitchen.Transport, Mode: null, IsResumed: false));
        _pool.Wake(count);
    }

    public void Dispose()
    {
        _pool.Stop(s_stopTime);
        _pool.Dispose();
    }
}
