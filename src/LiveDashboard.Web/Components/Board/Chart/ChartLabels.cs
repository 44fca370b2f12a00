namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>Places the chart's labels without overlap; one that does not fit is omitted, its line stays.</summary>
internal static class ChartLabels
{
    /// <summary>Text rows above the plot.</summary>
    public const int Rows = 2;

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

    // Right of its line on any row, before left of it. The label of a stretch stays inside it.
    private static IEnumerable<ChartLabel> Places(ChartLabel label)
    {
        var after = Enumerable.Range(0, Rows).Select(row => label with { Row = row });
        return label.Until is not null ? after : after.Concat(after.Select(place => place with { IsBefore = true }));
    }

    private static bool IsInside(ChartLabel label) => Left(label) >= 0 && Left(label) + label.Width <= (label.Until ?? 100) / 100 * PlotWidth;

    private static bool Cover(ChartLabel one, ChartLabel other) =>
        one.Row == other.Row && Left(one) < Left(other) + other.Width && Left(other) < Left(one) + one.Width;

    private static double Left(ChartLabel label) => (label.At / 100 * PlotWidth) - (label.IsBefore ? label.Width : 0);
}
