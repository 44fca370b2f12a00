namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>From which width of a bar on a label has room: the server does not know how wide a page is, so a style sheet decides.</summary>
internal static class BarFit
{
    private const double CharacterPx = 6.6;
    private const double MarginPx = 10;

    private static readonly int[] s_widths = [300, 420, 540, 660, 800, 960, 1120, 1320, 1600, 2000];

    /// <summary>The class of a label, <c>fits-</c> and the smallest width in pixels at which it fits; <c>fits-never</c> when none is known.</summary>
    /// <param name="characters">The length of its longest line.</param>
    /// <param name="percent">The share of the bar that it may take, in percent.</param>
    public static string Of(int characters, double percent)
    {
        var needed = ((characters * CharacterPx) + MarginPx) / Math.Max(0.01, percent) * 100;
        foreach (var width in s_widths)
        {
            if (needed <= width)
            {
                return $"fits-{width}";
            }
        }

        return "fits-never";
    }
}
