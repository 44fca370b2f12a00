namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>Places the chart's labels without overlap; one that does not fit is omitted, its line stays.</summary>
internal static class ChartLabels
{
    // The plot on a phone. On a wider screen the labels are further apart than necessary.
    private const double PlotWidth = 300;

    /// <summary>The labels that fit, most important first.</summary>
    public static IReadOnlyList<ChartLabel> Place(IEnumerable<ChartLabel> labels)
    {
        var placed = new List<ChartLabel>();
        foreach (var label in labels)
        {
            if (Places(label).FirstOrDefault(place => IsInside(place) && !placed.Exists(other => Cover(place, other))) is { } free)
            {
                placed.Add(free);
            }
        }

        return placed;
    }

    // Right of its line, before left of it.
    private static IEnumerable<ChartLabel> Places(ChartLabel label) => [label, label with { IsBefore = true }];

    private static bool IsInside(ChartLabel label) => Left(label) >= 0 && Left(label) + label.Width <= PlotWidth;

    private static bool Cover(ChartLabel one, ChartLabel other) =>
        Left(one) < Left(other) + other.Width && Left(other) < Left(one) + one.Width;

    private static double Left(ChartLabel label) => (label.At / 100 * PlotWidth) - (label.IsBefore ? label.Width : 0);
}
