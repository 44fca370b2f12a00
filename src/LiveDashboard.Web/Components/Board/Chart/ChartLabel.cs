namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>A few words beside an upright line of the chart.</summary>
/// <param name="At">How far right the line is, in percent.</param>
/// <param name="Text">The words.</param>
/// <param name="Css">The class that sets their colours.</param>
/// <param name="IsFlag">Whether they stand on a flag: the mode changed here.</param>
internal sealed record ChartLabel(double At, string Text, string? Css, bool IsFlag)
{
    // The widest a figure or letter of the axis type gets, and the room left and right of the words.
    private const double LetterWidth = 5.9;
    private const int Room = 12;

    /// <summary>How wide it is at most, in pixels.</summary>
    public int Width => (int)Math.Ceiling(Text.Length * LetterWidth) + Room;

    /// <summary>The line it is written on, from the top.</summary>
    public int Row { get; init; }

    /// <summary>Where the stretch it names ends, in percent; null when it names a moment.</summary>
    public double? Until { get; init; }

    /// <summary>Whether it stands left of its line, since there is no room at the right.</summary>
    public bool IsBefore { get; init; }
}
