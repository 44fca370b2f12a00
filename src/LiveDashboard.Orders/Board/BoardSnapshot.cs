using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Board;

/// <summary>Everything the screens show, as it stood after one fact: immutable, shared by all viewers, made at most ten times a second.</summary>
public sealed record BoardSnapshot
{
    /// <summary>The board before anything happened.</summary>
    public static BoardSnapshot Empty { get; } = new();

    /// <summary>Counts the snapshots, from 0.</summary>
    public long Version { get; init; }

    /// <summary>Whether nothing is known yet: no snapshot was made, or the journal is still being read back.</summary>
    public bool IsLoading => Version == 0 || (!Journal.Ready && Journal.Problem is null);

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The last fact folded in.</summary>
    public FeedPosition Position { get; init; }

    public Controls Controls { get; init; } = Controls.Default;

    public BoardCounts Counts { get; init; } = BoardCounts.Zero;

    /// <summary>Orders finished per second, over the last full second.</summary>
    public double ThroughputPerSecond { get; init; }

    /// <summary>Acceptance to end, of orders completed in the last 10 s; null when none was.</summary>
    public LatencySummary? Latency { get; init; }

    /// <summary>Start to end, of the same orders without those that were retried by hand; null when none was.</summary>
    public LatencySummary? Served { get; init; }

    /// <summary>How long ago the oldest waiting order was accepted, milliseconds; null when none waits.</summary>
    public long? OldestWaitingMs { get; init; }

    public ThreadCounts Threads { get; init; } = ThreadCounts.Zero;

    /// <summary>What the process uses, looked at once a second.</summary>
    public ProcessUse Process { get; init; } = ProcessUse.Unknown;

    /// <summary>One per step, first to last.</summary>
    public IReadOnlyList<StationSnapshot> Stations { get; init; } = [];

    /// <summary>One per worker, by number.</summary>
    public IReadOnlyList<WorkerSnapshot> Workers { get; init; } = [];

    /// <summary>The last 60 seconds, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>Bursts and changes of mode in the last 60 seconds, oldest first.</summary>
    public IReadOnlyList<BoardMarker> Markers { get; init; } = [];

    /// <summary>The orders that changed last, latest first, at most 50.</summary>
    public IReadOnlyList<RecentOrder> Recent { get; init; } = [];

    /// <summary>Time left and what the other mode would need; null when nothing is unfinished or nothing can be said.</summary>
    public Prediction? Prediction { get; init; }

    /// <summary>Async calls that wait for a connection, where partners speak HTTP/1.1 only.</summary>
    public int WaitingForConnection { get; init; }

    /// <summary>Whether accepted orders can be made durable right now.</summary>
    public JournalHealth Journal { get; init; } = JournalHealth.Recovering(0, 0);
}
