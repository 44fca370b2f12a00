using System.Globalization;
using LiveDashboard.Orders.Board;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>The two plots of the last sixty seconds: orders in flight, and orders finished each second.</summary>
public sealed partial class ChartPlots
{
    private static readonly (string Label, int At)[] s_times = [("−60 s", 0), ("−45 s", 25), ("−30 s", 50), ("−15 s", 75), ("now", 100)];

    private (IReadOnlyList<SeriesPoint> Series, IReadOnlyList<BoardMarker> Markers, bool Loading)? _shown;
    private bool _isNew;

    /// <summary>The last sixty seconds, oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SeriesPoint> Series { get; set; } = [];

    /// <summary>Bursts and changes of mode, oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BoardMarker> Markers { get; set; } = [];

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    private ChartPicture Picture { get; set; } = ChartPicture.Of([], []);

    protected override void OnParametersSet()
    {
        // Every snapshot has a new list of markers, usually an equal one.
        _isNew = _shown is not { } shown || !ReferenceEquals(shown.Series, Series) || shown.Loading != Loading || !shown.Markers.SequenceEqual(Markers);
        if (_isNew)
        {
            Picture = ChartPicture.Of(Series, Markers);
            _shown = (Series, Markers, Loading);
        }
    }

    protected override bool ShouldRender() => _isNew;

    private static string Classes(ChartLabel label) =>
        string.Join(' ', new[] { "label", label.Css, label.IsFlag ? "is-flag" : null }.Where(name => name is not null));

    private static string Place(ChartLabel label) => label.IsBefore ? $"right: {Percent(100 - label.At)}" : $"left: {Percent(label.At)}";

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
