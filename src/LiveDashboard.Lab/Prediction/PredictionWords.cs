using System.Globalization;

namespace LiveDashboard.Lab.Prediction;

/// <summary>Numbers and times of predictions and diagnoses, in words.</summary>
internal static class PredictionWords
{
    private const double Second = 1000;
    private const double Minute = 60 * Second;
    private const double Hour = 60 * Minute;

    /// <summary>A time in the unit in which it is easiest to read.</summary>
    public static string Time(double ms) => ms switch
    {
        < Second => Text($"{ms:0} ms"),
        < 2 * Minute => Text($"{ms / Second:0.##} s"),
        < 2 * Hour => Text($"{ms / Minute:0.#} min"),
        _ => Text($"{ms / Hour:#,0.#} h"),
    };

    /// <summary>A number of things, with s when they are not one.</summary>
    public static string Count(long count, string thing) => Text($"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>Text with numbers that read the same everywhere.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
