namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>A short text beside a vertical line of the chart.</summary>
/// <param name="At">The position of the line, in percent from the left.</param>
/// <param name="Text">The text.</param>
/// <param name="Css">The CSS class that sets its colours.</param>
/// <param name="IsFlag">Whether it is drawn on a flag: the mode changed here.</param>
internal sealed record ChartLabel(double At, string Text, string? Css, bool IsFlag)
{
    // The maximum width of a character in the axis font, and the padding left and right of the text.
    private const double LetterWidth = 5.9;
    private const int Room = 12;

    /// <summary>The maximum width, in pixels.</summary>
    public int Width => (int)Math.Ceiling(Text.Length * LetterWidth) + Room;

    /// <summary>The text row, from the top.</summary>
    public int Row { get; init; }

    /// <summary>The end of the stretch it names, in percent; null when it names a moment.</summary>
    public double? Until { get; init; }

    /// <summary>Whether it is left of its line because there is no room at the right.</summary>
    public bool IsBefore { get; init; }
}
