using System.Globalization;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>User actions of the last sixty seconds: a band per mode, a line per burst, and labels that do not overlap.</summary>
internal sealed record ChartMarks
{
    // Bursts closer than this, in percent (1.5 s), are drawn as one line with their sum.
    private const double Together = 2.5;

    private readonly DateTimeOffset _begin;

    private ChartMarks(IReadOnlyList<SeriesPoint> series, IReadOnlyList<BoardMarker> markers)
    {
        if (series.Count == 0)
        {
            return;
        }

        // The right edge is the end of the last second measured.
        _begin = series[^1].At.AddSeconds(1 - SecondLine.Seconds);
        var changes = markers.Where(marker => marker.Count == 0).ToList();
        Bands = [.. FindBands(series, changes)];
        Bursts = FindBursts(markers.Where(marker => marker.Count > 0 && marker.At >= _begin));
        Labels = ChartLabels.Place([.. Flags(changes), .. Sent()]);
    }

    /// <summary>The modes, oldest first.</summary>
    public IReadOnlyList<ChartBand> Bands { get; } = [];

    /// <summary>Bursts, oldest first: position in percent of the width, and how many orders were sent.</summary>
    public IReadOnlyList<(double At, long Count)> Bursts { get; } = [];

    /// <summary>The labels that fit.</summary>
    public IReadOnlyList<ChartLabel> Labels { get; } = [];

    public static ChartMarks Of(IReadOnlyList<SeriesPoint> series, IReadOnlyList<BoardMarker> markers) => new(series, markers);

    private IEnumerable<ChartBand> FindBands(IReadOnlyList<SeriesPoint> series, List<BoardMarker> changes)
    {
        var first = changes.Count == 0 ? series[^1].Mode : changes[0].Mode.Other();
        var band = new ChartBand(first, Place(series[0].At), 100, IsChange: false);
        foreach (var change in changes)
        {
            if (Place(change.At) > band.From)
            {
                yield return band with { To = Place(change.At) };
            }

            band = new ChartBand(change.Mode, Math.Max(band.From, Place(change.At)), 100, IsChange: true);
        }

        yield return band;
    }

    private List<(double At, long Count)> FindBursts(IEnumerable<BoardMarker> sent)
    {
        var bursts = new List<(double At, long Count)>();
        foreach (var burst in sent)
        {
            var at = Place(burst.At);
            if (bursts.Count > 0 && at - bursts[^1].At < Together)
            {
                bursts[^1] = (bursts[^1].At, bursts[^1].Count + burst.Count);
            }
            else
            {
                bursts.Add((at, burst.Count));
            }
        }

        return bursts;
    }

    // Latest first: it is what users look for.
    private IEnumerable<ChartLabel> Flags(List<BoardMarker> changes) => changes
        .Where(change => change.At >= _begin)
        .Reverse()
        .Select(change => new ChartLabel(
            Place(change.At),
            $"{ModeLook.Of(change.Mode).Label} {change.At.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}",
            ModeLook.Of(change.Mode).Css,
            IsFlag: true)
        { Icon = ModeLook.Of(change.Mode).Icon });

    private IEnumerable<ChartLabel> Sent() => Bursts
        .Reverse()
        .Select(burst => new ChartLabel(burst.At, $"{DisplayText.Short(burst.Count)} sent", null, IsFlag: false));

    private double Place(DateTimeOffset at) => Math.Clamp((at - _begin).TotalSeconds / SecondLine.Seconds * 100, 0, 100);
}
