using System.Globalization;
using System.Text;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>The last sixty seconds as drawn: two series over the bands of the modes, with user actions.</summary>
internal sealed record ChartPicture
{
    private const long LeastInFlight = 10;
    private const long LeastRate = 2;
    private const double LeastBar = 1.5;
    private const double LeastFewWidth = 35;
    private const double FewShare = 0.04;

    private ChartPicture(IReadOnlyList<SeriesPoint> series, IReadOnlyList<BoardMarker> markers)
    {
        var inFlight = SecondLine.Of(series, point => point.Counts.InFlight);
        var finished = SecondLine.Of(series, point => point.Finished);
        Peak = (long)(inFlight.Max() ?? 0);
        var failedTries = SecondLine.Of(series, point => point.FailedTries);
        Finished = series.Sum(point => point.Finished);
        FailedTries = series.Sum(point => point.FailedTries);
        InFlightScale = ChartScale.For(Peak, LeastInFlight);
        RateScale = ChartScale.For(Math.Max(finished.Max() ?? 0, failedTries.Max() ?? 0), LeastRate);
        Line = LinePath.Line(inFlight, InFlightScale.Top, 100);
        Area = LinePath.Area(inFlight, InFlightScale.Top, 100);
        Bars = BarPath(finished, RateScale.Top, 0.12);
        ThinBars = BarPath(failedTries, RateScale.Top, 0.4);
        Marks = ChartMarks.Of(series, markers);
        EndMs = series.Count == 0 ? 0 : series[^1].At.AddSeconds(1).ToUnixTimeMilliseconds();
        InFlightFigures = Figures(inFlight);
        FinishedFigures = Figures(finished);
        Few = FindFew(inFlight);
    }

    /// <summary>The most orders in flight at the end of any second.</summary>
    public long Peak { get; }

    /// <summary>The total of orders finished.</summary>
    public long Finished { get; }

    /// <summary>The total of failed attempts at partners.</summary>
    public long FailedTries { get; }

    /// <summary>Whether nothing moved and nothing was sent.</summary>
    public bool IsEmpty => Peak == 0 && Finished == 0 && FailedTries == 0 && Marks.Bursts.Count == 0;

    public ChartScale InFlightScale { get; }

    public ChartScale RateScale { get; }

    /// <summary>Path of the orders in flight, one unit of width a second, 100 high.</summary>
    public string Line { get; }

    /// <summary>The area below that line.</summary>
    public string Area { get; }

    /// <summary>Orders finished in each second, drawn likewise.</summary>
    public string Bars { get; }

    /// <summary>Path of the failed attempts in each second, drawn over them and thinner.</summary>
    public string ThinBars { get; }

    /// <summary>Bands, lines and labels.</summary>
    public ChartMarks Marks { get; }

    /// <summary>How few orders blocking waiters hold, and where to note it in percent of the width; null where the line shows it.</summary>
    public (double At, string Words)? Few { get; }

    /// <summary>The end of the last second, in Unix milliseconds; 0 when nothing was measured.</summary>
    public long EndMs { get; }

    /// <summary>Orders in flight at the end of each second, oldest first, separated by commas; empty where not measured.</summary>
    public string InFlightFigures { get; }

    /// <summary>Orders finished in each second, likewise.</summary>
    public string FinishedFigures { get; }

    /// <summary>The text alternative of the picture.</summary>
    public string Words =>
        $"Last 60 seconds: at most {DisplayText.Count(Peak, "order", "orders")} in flight, {DisplayText.Count(Finished)} finished, " +
        (FailedTries == 0 ? "" : $"{DisplayText.Count(FailedTries, "try", "tries")} failed, ") +
        (Marks.Bands.Count == 0 ? "no mode measured." : $"mode {string.Join(", then ", Marks.Bands.Select(band => ModeLook.Of(band.Mode).Label))}.");

    public static ChartPicture Of(IReadOnlyList<SeriesPoint> series, IReadOnlyList<BoardMarker> markers) => new(series, markers);

    // Next to thousands of orders, those of eight waiters are a line on the axis: say it in words.
    private (double At, string Words)? FindFew(IReadOnlyList<double?> inFlight)
    {
        foreach (var band in Marks.Bands.Where(band => band.Mode == ExecutionMode.Blocking && band.To - band.From >= LeastFewWidth))
        {
            var most = inFlight.Take((int)(band.To / 100 * inFlight.Count)).Skip((int)Math.Ceiling(band.From / 100 * inFlight.Count)).Max() ?? 0;
            if (most > 0 && most < InFlightScale.Top * FewShare)
            {
                return ((band.From + band.To) / 2, $"only {DisplayText.Count((long)most)} in flight");
            }
        }

        return null;
    }

    private static string Figures(IReadOnlyList<double?> line) =>
        string.Join(',', line.Select(figure => figure?.ToString("0", CultureInfo.InvariantCulture)));

    private static string BarPath(IReadOnlyList<double?> line, double ceiling, double side)
    {
        var path = new StringBuilder();
        for (var place = 0; place < line.Count; place++)
        {
            if (line[place] is > 0 and var figure)
            {
                // One order among thousands is still visible as a bar.
                var top = 100 - Math.Max(LeastBar, figure / ceiling * 100);
                path.Append(CultureInfo.InvariantCulture, $"M{place + side:0.##} 100V{top:0.##}H{place + 1 - side:0.##}V100Z");
            }
        }

        return path.ToString();
    }
}
