using LiveDashboard.Orders.Board;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Components.Board.Kpi;

/// <summary>The last sixty seconds of every KPI.</summary>
internal sealed record KpiLines
{
    private const int RateSeconds = 10;

    private KpiLines(IReadOnlyList<SeriesPoint> series)
    {
        InFlight = SecondLine.Of(series, point => point.Counts.InFlight);
        Waiting = SecondLine.Of(series, point => point.Counts.Queued);
        Done = SecondLine.Of(series, point => point.Counts.Completed);
        Failed = SecondLine.Of(series, point => point.Counts.Failed);
        Finished = SecondLine.Of(series, point => point.Finished);
        P50 = SecondLine.Of(series, point => point.Latency?.P50);
        P99 = SecondLine.Of(series, point => point.Latency?.P99);
        Stuck = SecondLine.Of(series, point => point.Stuck);
        LastTenSeconds = Finished.TakeLast(RateSeconds).Average();
    }

    public IReadOnlyList<double?> InFlight { get; }

    public IReadOnlyList<double?> Waiting { get; }

    public IReadOnlyList<double?> Done { get; }

    public IReadOnlyList<double?> Failed { get; }

    public IReadOnlyList<double?> Finished { get; }

    public IReadOnlyList<double?> P50 { get; }

    public IReadOnlyList<double?> P99 { get; }

    public IReadOnlyList<double?> Stuck { get; }

    /// <summary>Orders finished per second over the last ten; null when nothing was measured.</summary>
    public double? LastTenSeconds { get; }

    public static KpiLines Of(IReadOnlyList<SeriesPoint> series) => new(series);
}
