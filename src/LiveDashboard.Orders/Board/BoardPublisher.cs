using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Board;

/// <summary>Builds the snapshot all viewers share: ten times a second while something changes, otherwise once a second.</summary>
internal sealed partial class BoardPublisher(
    BoardProjection projection,
    OrderBoard board,
    IEnumerable<IBoardCompanion> pictures,
    OrderJournal journal,
    OrderTable orders,
    ModeSwitches modes,
    RecentParties parties,
    WorkerSamples samples,
    ThreadPeaks peaks,
    ConnectionWaits connectionWaits,
    CircuitStates circuits,
    Forecaster forecaster,
    LateCounter lateOrders,
    EngineClock clock,
    ILogger<BoardPublisher> logger) : BackgroundService
{
    private const int RecentShown = 50;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    private readonly ILogger<BoardPublisher> _logger = logger;
    private readonly IBoardCompanion[] _pictures = [.. pictures];
    private readonly Dictionary<int, WorkerHistory> _histories = [];
    private readonly SecondHistory _seconds = new();
    private readonly ProcessSampler _process = new();
    private long _version;
    private long _lateSecond;
    private long _late;
    private bool _failing;

    public override void Dispose()
    {
        _process.Dispose();
        base.Dispose();
    }

    /// <summary>Builds a snapshot of the current state.</summary>
    internal async Task<BoardSnapshot> BuildAsync(CancellationToken cancellationToken)
    {
        var now = clock.NowMs;
        var figures = projection.Read(now, RecentShown, _pictures);
        var controls = journal.Controls;
        var workers = Workers(now, controls);
        var stations = Stations(figures, controls);
        var process = _process.Read(now);
        peaks.Record(now, process.Threads);
        var threads = ThreadCounts.Of(workers, process.Threads);
        if (journal.HealthNow.Ready)
        {
            // During replay the counts pass through times long past.
            _seconds.Note(now, figures, controls.Mode, threads.Stuck, projection.In);
        }

        return new BoardSnapshot
        {
            Version = ++_version,
            At = EngineClock.ToTime(now),
            Position = new FeedPosition(figures.Sequence),
            Controls = controls,
            Counts = figures.Counts,
            Late = Late(now, figures.Counts),
            ThroughputPerSecond = figures.LastSecond.Finished,
            Latency = figures.Latency,
            Served = figures.Served,
            OldestWaitingMs = figures.OldestWaitingMs,
            Threads = threads,
            Process = process,
            Stations = stations,
            Workers = workers,
            Series = _seconds.Points,
            Markers = figures.Markers,
            Recent = await RecentAsync(figures.Recent, now, cancellationToken).ConfigureAwait(false),
            Runs = figures.Runs,
            Prediction = Predict(now, figures, controls, stations, process),
            WaitingForConnection = connectionWaits.Waiting,
            Journal = journal.HealthNow,
        };
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_tick, clock);
        try
        {
            do
            {
                await PublishWhenDueAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The process is stopping.
        }
    }

    private async Task PublishWhenDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (IsDue())
            {
                board.Publish(await BuildAsync(cancellationToken).ConfigureAwait(false));
                foreach (var picture in _pictures)
                {
                    picture.Publish();
                }
            }

            _failing = false;
        }
        // The loop's one broad catch: a failed snapshot is retried and must not stop the board.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!_failing)
            {
                LogFailed(exception);
            }

            _failing = true;
        }
    }

    // Once per clock second, not one second after the last: a skipped second would be a gap in the history.
    private bool IsDue()
    {
        var current = board.Current;
        return current.Counts.Unfinished > 0 || current.Position.Sequence != projection.Sequence ||
            !ReferenceEquals(current.Journal, journal.HealthNow) || current.At.ToUnixTimeSeconds() != clock.NowMs / 1000;
    }

    // Only partners over HTTP have circuits; a simulated kitchen has none.
    private IReadOnlyList<StationSnapshot> Stations(BoardFigures figures, Controls controls) =>
        controls.Kitchen.Transport == KitchenTransport.Http
            ? [.. figures.Stations.Select(station => station.With(circuits.Of(station.Step)))]
            : figures.Stations;

    // Orders become late by the second, so they are counted once a second; what has ended or left meanwhile is late no more.
    private long Late(long now, BoardCounts counts)
    {
        if (_lateSecond != now / 1000)
        {
            (_lateSecond, _late) = (now / 1000, lateOrders.Count(now));
        }

        return Math.Min(_late, counts.Unfinished);
    }

    private List<WorkerSnapshot> Workers(long now, Controls controls)
    {
        var workers = new List<WorkerSnapshot>();
        foreach (var sample in samples.Current)
        {
            if (!_histories.TryGetValue(sample.Number, out var history) || !history.IsOf(sample))
            {
                _histories[sample.Number] = history = new WorkerHistory(sample);
            }

            workers.Add(history.Read(now, controls.Workers));
        }

        return workers;
    }

    private async Task<IReadOnlyList<RecentOrder>> RecentAsync(IReadOnlyList<OrderId> recent, long now, CancellationToken cancellationToken)
    {
        var rows = new List<RecentOrder>(recent.Count);
        var known = await parties.OfAsync(recent, cancellationToken).ConfigureAwait(false);
        foreach (var id in recent)
        {
            if (orders.TryGet(id, out var state) && known.TryGetValue(id, out var names))
            {
                rows.Add(new RecentOrder
                {
                    Id = id,
                    Customer = names.Customer,
                    Restaurant = names.Restaurant,
                    Status = state.Status,
                    Step = state.Step,
                    Mode = state.Mode,
                    IsSimulated = state.Transport == KitchenTransport.Simulated,
                    Reason = state.Reason,
                    Answer = state.Answer,
                    ElapsedMs = state.ElapsedMs(now),
                    WaitedMs = state.WaitedMs(now),
                    SwitchedAfterMs = modes.BeforeStart(state, now),
                    StepMs = state.StepMs(now),
                });
            }
        }

        return rows;
    }

    private Prediction Predict(
        long now, BoardFigures figures, Controls controls, IReadOnlyList<StationSnapshot> stations, ProcessUse process) =>
        forecaster.Read(new ForecastInput
        {
            Now = now,
            Sequence = figures.Sequence,
            Controls = controls,
            Queued = figures.Counts.Queued,
            AtStep = [.. stations.Select(station => station.Count)],
            TypicalMs = [.. stations.Select(station => station.TypicalMs)],
            HasOpenCircuit = stations.Any(station => station is { Circuit: not null, Count: > 0 }),
            CpuShare = process.CpuShare,
            Sample = (step, most) => projection.Read(stages => stages.Sample(OrderStages.Of(step), most)),
            OldestWaiting = () => projection.Read(stages => stages.Oldest(OrderStage.Waiting)),
        });

    [LoggerMessage(
        EventIds.BoardNotPublished, LogLevel.Error,
        "The board could not be brought up to date; it is tried again.",
        EventName = nameof(EventIds.BoardNotPublished))]
    private partial void LogFailed(Exception exception);
}
