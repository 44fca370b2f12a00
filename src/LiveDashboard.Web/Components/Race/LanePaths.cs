using System.Globalization;
using System.Text;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;

namespace LiveDashboard.Web.Components.Race;

/// <summary>The SVG paths of a lane: one for its threads, and one for each phase of its orders, so that a change sends few attributes.</summary>
internal static class LanePaths
{
    /// <summary>The height of the threads' picture.</summary>
    public const int ThreadHeight = 100;

    /// <summary>The height of an order's row, with the gap below it.</summary>
    public const int RowHeight = 7;

    private const int BarHeight = 6;
    private const int MostPoints = 200;
    private const double LeastWidth = 1;

    private static readonly int[] s_tops = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

    /// <summary>The number of threads at the top of all lanes' pictures: a round one.</summary>
    public static int ThreadTop(RaceView race)
    {
        var most = race.Lanes.SelectMany(lane => lane.Series).Select(sample => sample.Threads).DefaultIfEmpty().Max();
        return s_tops.FirstOrDefault(top => top >= most, s_tops[^1]);
    }

    /// <summary>The lane's threads over time.</summary>
    public static string Threads(LaneView lane, TimeAxis axis, int top)
    {
        var (series, path) = (lane.Series, new StringBuilder());
        var step = Math.Max(1, (series.Count + MostPoints - 1) / MostPoints);
        for (var place = 0; place < series.Count; place += step)
        {
            Point(path, series[place], axis, top);
        }

        if (series.Count > 0 && (series.Count - 1) % step != 0)
        {
            Point(path, series[^1], axis, top);
        }

        return path.ToString();
    }

    /// <summary>The bars of all its drawn orders that are in a phase.</summary>
    public static string Bars(LaneView lane, OrderPhase phase, TimeAxis axis)
    {
        var path = new StringBuilder();
        var now = Math.Max(lane.Last?.Counts.AtMs ?? 0, lane.Sampled.SelectMany(order => order.Changes).Select(change => change.AtMs).DefaultIfEmpty().Max());
        foreach (var (row, order) in lane.Sampled.OrderBy(order => order.Place).Index())
        {
            for (var place = 0; place < order.Changes.Count; place++)
            {
                var change = order.Changes[place];
                if (change.Phase == phase)
                {
                    Bar(path, row, change.AtMs, place + 1 < order.Changes.Count ? order.Changes[place + 1].AtMs : now, axis);
                }
            }
        }

        return path.ToString();
    }

    private static void Point(StringBuilder path, LaneSample sample, TimeAxis axis, int top) => path.Append(
        CultureInfo.InvariantCulture,
        $"{(path.Length == 0 ? 'M' : 'L')}{axis.X(sample.Counts.AtMs)} {ThreadHeight - ((double)Math.Min(sample.Threads, top) / top * ThreadHeight):0.#}");

    private static void Bar(StringBuilder path, int row, double fromMs, double toMs, TimeAxis axis)
    {
        var from = fromMs / axis.EndMs * TimeAxis.Width;
        var width = Math.Max(LeastWidth, (toMs - fromMs) / axis.EndMs * TimeAxis.Width);
        if (toMs > fromMs)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{from:0.#} {row * RowHeight}h{width:0.#}v{BarHeight}h-{width:0.#}z");
        }
    }
}
