using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board;

/// <summary>The board's last sixty seconds, one point a second.</summary>
internal sealed class SecondHistory
{
    private const int Seconds = 60;
    private const int MendedSeconds = 5;

    private readonly List<SeriesPoint> _points = [];

    /// <summary>The points so far, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; private set; } = [];

    /// <summary>Records the second before <paramref name="now"/>, once, and corrects earlier ones: facts are committed a
    /// moment after they happen.</summary>
    public void Note(long now, BoardFigures figures, ExecutionMode mode, int stuck, Func<long, SecondCounts> happened)
    {
        Mend(happened);
        var at = EngineClock.ToTime(((now / 1000) - 1) * 1000);
        if (_points.Count > 0 && _points[^1].At >= at)
        {
            return;
        }

        var last = figures.LastSecond;
        _points.Add(new SeriesPoint(at, mode, figures.Counts, last.Finished, last.Failed, figures.Latency, stuck, last.FailedTries));
        if (_points.Count > Seconds)
        {
            _points.RemoveAt(0);
        }

        Points = [.. _points];
    }

    private void Mend(Func<long, SecondCounts> happened)
    {
        var isMended = false;
        for (var place = Math.Max(0, _points.Count - MendedSeconds); place < _points.Count; place++)
        {
            var point = _points[place];
            var (finished, failed, failedTries) = happened(point.At.ToUnixTimeSeconds());
            if (finished != point.Finished || failed != point.Failed || failedTries != point.FailedTries)
            {
                _points[place] = point with { Finished = finished, Failed = failed, FailedTries = failedTries };
                isMended = true;
            }
        }

        if (isMended)
        {
            Points = [.. _points];
        }
    }
}
