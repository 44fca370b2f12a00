using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>The board's last sixty seconds, one point a second.</summary>
internal sealed class SecondHistory
{
    private const int Seconds = 60;

    private readonly List<SeriesPoint> _points = [];

    /// <summary>The points so far, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; private set; } = [];

    /// <summary>Notes the second before <paramref name="now"/>, once.</summary>
    public void Note(long now, BoardFigures figures, ExecutionMode mode, int stuck)
    {
        var at = EngineClock.ToTime(((now / 1000) - 1) * 1000);
        if (_points.Count > 0 && _points[^1].At >= at)
        {
            return;
        }

        _points.Add(new SeriesPoint(at, mode, figures.Counts.InFlight, figures.Counts.Queued, figures.FinishedLastSecond, figures.FailedLastSecond, stuck));
        if (_points.Count > Seconds)
        {
            _points.RemoveAt(0);
        }

        Points = [.. _points];
    }
}
