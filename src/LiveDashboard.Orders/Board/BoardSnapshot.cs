using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Board;

/// <summary>Everything the screens show, as of one fact: immutable, shared by all viewers, built at most ten times a second.</summary>
public sealed record BoardSnapshot
{
    /// <summary>The board before anything happened.</summary>
    public static BoardSnapshot Empty { get; } = new();

    /// <summary>Sequence number of the snapshot, from 0.</summary>
    public long Version { get; init; }

    /// <summary>Whether nothing is known yet: no snapshot was built, or the journal is still being replayed.</summary>
    public bool IsLoading => Version == 0 || (!Journal.Ready && Journal.Problem is null);

    /// <summary>When it was built.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Position of the last fact applied.</summary>
    public FeedPosition Position { get; init; }

    public Controls Controls { get; init; } = Controls.Default;

    public BoardCounts Counts { get; init; } = BoardCounts.Zero;

    /// <summary>Orders unfinished for longer than Orders__LateAfterSeconds, counted from the last retry; up to a second old.</summary>
    public long Late { get; init; }

    /// <summary>Orders finished per second, over the last full second.</summary>
    public double ThroughputPerSecond { get; init; }

    /// <summary>Acceptance to end, of orders completed in the last 10 s; null when there are none.</summary>
    public LatencySummary? Latency { get; init; }

    /// <summary>Start to end, of the same orders except manually retried ones; null when there are none.</summary>
    public LatencySummary? Served { get; init; }

    /// <summary>Age of the oldest waiting order, in milliseconds; null when none is waiting.</summary>
    public long? OldestWaitingMs { get; init; }

    public ThreadCounts Threads { get; init; } = ThreadCounts.Zero;

    /// <summary>Resource use of the process, sampled once a second.</summary>
    public ProcessUse Process { get; init; } = ProcessUse.Unknown;

    /// <summary>One per step, first to last.</summary>
    public IReadOnlyList<StationSnapshot> Stations { get; init; } = [];

    /// <summary>One per worker, by number.</summary>
    public IReadOnlyList<WorkerSnapshot> Workers { get; init; } = [];

    /// <summary>The last 60 seconds, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>Bursts and mode changes in the last 60 seconds, oldest first.</summary>
    public IReadOnlyList<BoardMarker> Markers { get; init; } = [];

    /// <summary>The most recently changed orders, latest first, at most 50.</summary>
    public IReadOnlyList<RecentOrder> Recent { get; init; } = [];

    /// <summary>Time left, what the other mode would need, and what limits the run.</summary>
    public Prediction Prediction { get; init; } = Prediction.None;

    /// <summary>Results of the runs that have ended.</summary>
    public LatestRuns Runs { get; init; } = LatestRuns.None;

    /// <summary>Async calls waiting for a connection to HTTP/1.1-only partners.</summary>
    public int WaitingForConnection { get; init; }

    /// <summary>Whether accepted orders can be made durable right now.</summary>
    public JournalHealth Journal { get; init; } = JournalHealth.Recovering(0, 0);
}
