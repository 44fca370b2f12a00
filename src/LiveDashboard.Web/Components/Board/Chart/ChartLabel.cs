namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>A short text beside a vertical line of the chart.</summary>
/// <param name="At">The position of the line, in percent from the left.</param>
/// <param name="Text">The text.</param>
/// <param name="Css">The CSS class that sets its colours.</param>
/// <param name="IsFlag">Whether it is drawn on a flag: the mode changed here.</param>
internal sealed record ChartLabel(double At, string Text, string? Css, bool IsFlag)
{
    // At most: a character, and what is left and right of the text. The label itself is as wide as its text; this keeps it clear of others.
    private const double LetterWidth = 7;
    private const int Room = 18;
    private const int IconRoom = 18;

    /// <summary>The maximum width, in pixels.</summary>
    public int Width => (int)Math.Ceiling(Text.Length * LetterWidth) + Room + (Icon is null ? 0 : IconRoom);

    /// <summary>The icon before the text; null for none.</summary>
    public string? Icon { get; init; }

    /// <summary>Whether it is left of its line because there is no room at the right.</summary>
    public bool IsBefore { get; init; }
}
