using LiveDashboard.Orders.Board;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>A figure over the last sixty seconds: one place a second, oldest first, and null where it was not measured.</summary>
internal static class SecondLine
{
    /// <summary>Places in a line.</summary>
    public const int Seconds = 60;

    /// <summary>The figure of every second; the last point is the last place, and a second left out stays empty.</summary>
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
