using LiveDashboard.Orders.Board;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>A series of the last sixty seconds: one value a second, oldest first, null where it was not measured.</summary>
internal static class SecondLine
{
    /// <summary>Values in a series.</summary>
    public const int Seconds = 60;

    /// <summary>The value of every second; the last point is the last value, and a missing second is null.</summary>
    public static IReadOnlyList<double?> Of(IReadOnlyList<SeriesPoint> series, Func<SeriesPoint, double?> figure)
    {
        var line = new double?[Seconds];
        foreach (var point in series)
        {
            var place = Seconds - 1 - (int)(series[^1].At - point.At).TotalSeconds;
            if (place >= 0)
            {
                line[place] = figure(point);
            }
        }

        return line;
    }
}
