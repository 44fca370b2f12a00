using LiveDashboard.Orders.Board;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Kpi;

/// <summary>The eight KPIs of the board, each with its last minute.</summary>
public sealed partial class KpiStrip
{
    private const double SlowPerSecond = 9.5;

    private IReadOnlyList<SeriesPoint>? _series;
    private KpiLines _lines = KpiLines.Of([]);
    private bool _open;

    /// <summary>The latest board snapshot.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    private BoardCounts Counts => Snapshot.Counts;

    private ThreadCounts Threads => Snapshot.Threads;

    private bool IsLoading => Snapshot.IsLoading;

    private string P50 => DisplayText.Duration(Snapshot.Latency?.P50);

    private string P99 => DisplayText.Duration(Snapshot.Latency?.P99);

    private string ServedSub => Snapshot.Served is { } served ? $"{DisplayText.Duration(served.P50)} of it being served" : "finished, last 10 s";

    // A few orders now and then read as 0, 2, 0, 1 a second; the average of ten seconds is readable.
    private bool IsSlow => Snapshot.ThroughputPerSecond < SlowPerSecond && Lines.LastTenSeconds < SlowPerSecond;

    private double Rate => IsSlow ? Lines.LastTenSeconds ?? 0 : Snapshot.ThroughputPerSecond;

    private string StuckPercent => DisplayText.Share(Threads.Stuck, Threads.Workers).TrimEnd(' ', '%');

    private string StuckSub => $"{Threads.Stuck} of {Threads.Workers} standing and waiting";

    // Computed once a second and cached, so that a sparkline detects changes by reference.
    private KpiLines Lines
    {
        get
        {
            if (!ReferenceEquals(_series, Snapshot.Series))
            {
                (_series, _lines) = (Snapshot.Series, KpiLines.Of(Snapshot.Series));
            }

            return _lines;
        }
    }

    private string OfBoard(long part) => $"{DisplayText.FineShare(part, Counts.Accepted)} of this board";

    private static string Figure(string duration) => duration.Count(' '.Equals) == 1 ? duration[..duration.IndexOf(' ')] : duration;

    private static string? Unit(string duration) => duration.Count(' '.Equals) == 1 ? duration[(duration.IndexOf(' ') + 1)..] : null;
}
