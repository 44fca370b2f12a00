using System.Globalization;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Formats values for the screens: 10,000 · 16 ms · 3.1 s · 2 min 10 s · 1 min · 3 h 28 min.</summary>
internal static class DisplayText
{
    /// <summary>The placeholder where nothing was measured.</summary>
    public const string Nothing = "-";

    private const char NoBreak = '\u00A0';
    private const long SecondMs = 1_000;
    private const long MinuteMs = 60 * SecondMs;
    private const long HourMs = 60 * MinuteMs;
    private const long DayMs = 24 * HourMs;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, in the singular for one.</summary>
    public static string Count(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    public static string Duration(double? milliseconds) => milliseconds is { } value ? Duration(value) : Nothing;

    public static string Duration(double milliseconds)
    {
        var whole = (long)Math.Round(Math.Max(0, milliseconds));
        if (whole < SecondMs)
        {
            return $"{whole} ms";
        }

        // Rounded before the unit is chosen, so that 59.96 s reads 1 min and never 60.0 s.
        var tenths = (long)Math.Round(whole / 100.0, MidpointRounding.AwayFromZero);
        return tenths < 600 ? (tenths / 10.0).ToString("0.0", CultureInfo.InvariantCulture) + " s" : Long(whole);
    }

    /// <summary>How long ago something was, in whole seconds: 0 s ago, 23 s ago, 2 min 10 s ago.</summary>
    public static string Ago(TimeSpan age)
    {
        var seconds = (long)Math.Max(0, age.TotalSeconds);
        return $"{(seconds < MinuteMs / SecondMs ? $"{seconds} s" : Long(seconds * SecondMs))} ago";
    }

    /// <summary>A duration within a sentence: number and unit stay on one line.</summary>
    public static string Unsplit(double milliseconds) => Duration(milliseconds).Replace(' ', NoBreak);

    /// <summary>A predicted duration: whole seconds from ten on.</summary>
    public static string About(TimeSpan duration)
    {
        var seconds = Math.Round(duration.TotalSeconds, MidpointRounding.AwayFromZero);
        return seconds switch
        {
            < 10 => Duration(duration.TotalMilliseconds),
            < 60 => $"{seconds} s",
            _ => Duration(seconds * SecondMs),
        };
    }

    /// <summary>An estimated duration, never more precise than it can be: 40 ms, 0.2 s, 1 s, 1.9 s, 2 min 10 s.</summary>
    public static string Roughly(double milliseconds) => milliseconds switch
    {
        < 95 or >= 59_950 => Duration(milliseconds),
        _ => Seconds((long)Math.Round(milliseconds / 100, MidpointRounding.AwayFromZero) * 100),
    };

    /// <summary>A configured time in seconds without empty decimals: 2 s, 0.2 s.</summary>
    public static string Seconds(long milliseconds) =>
        (milliseconds / (double)SecondMs).ToString("0.###", CultureInfo.InvariantCulture) + " s";

    /// <summary>A percentage; never "0 %" for something or "100 %" for not all.</summary>
    public static string Share(long part, long whole)
    {
        if (part == 0 || whole == 0)
        {
            return "0 %";
        }

        return (100.0 * part / whole) switch
        {
            < 1 => "<1 %",
            > 99 and < 100 => ">99 %",
            var percent => $"{Math.Round(percent)} %",
        };
    }

    /// <summary>A percentage with one decimal; never "0.0 %" for something or "100.0 %" for not all.</summary>
    public static string FineShare(long part, long whole)
    {
        if (part == 0 || whole == 0)
        {
            return "0 %";
        }

        return (100.0 * part / whole) switch
        {
            < 0.1 => "<0.1 %",
            > 99.9 and < 100 => ">99.9 %",
            100 => "100 %",
            var percent => percent.ToString("0.0", CultureInfo.InvariantCulture) + " %",
        };
    }

    /// <summary>A count in its shortest form, for buttons and axes: 500, 1.5k, 10k, 1M.</summary>
    public static string Short(long count) => count switch
    {
        >= 1_000_000 => (count / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture) + "M",
        >= 1_000 => (count / 1_000.0).ToString("0.#", CultureInfo.InvariantCulture) + "k",
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A rate per second: one decimal below ten.</summary>
    public static string Rate(double perSecond) =>
        perSecond.ToString(perSecond < 9.95 ? "0.#" : "N0", CultureInfo.InvariantCulture);

    /// <summary>Such as 640 B, 12.4 KB, 240 MB; decimal units, as networks count.</summary>
    public static string Bytes(double bytes)
    {
        var (value, unit) = bytes switch
        {
            < 1_000 => (bytes, "B"),
            < 1_000_000 => (bytes / 1_000, "KB"),
            < 1_000_000_000 => (bytes / 1_000_000, "MB"),
            _ => (bytes / 1_000_000_000, "GB"),
        };
        return value.ToString(unit == "B" || value >= 100 ? "0" : "0.#", CultureInfo.InvariantCulture) + " " + unit;
    }

    public static string Money(decimal amount) => "€" + amount.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>A time to the millisecond, UTC.</summary>
    public static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>A date and time to the second, UTC: 28 Nov 2026 05:29:49.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A day with its year, UTC.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time to the second, UTC.</summary>
    public static string ShortClock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A list in words: 2, 3, 7 and 8.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    private static string Long(long milliseconds)
    {
        var seconds = (long)Math.Round(milliseconds / (double)SecondMs, MidpointRounding.AwayFromZero) * SecondMs;
        if (seconds < HourMs)
        {
            return Parts(seconds / MinuteMs, "min", seconds % MinuteMs / SecondMs, "s");
        }

        var minutes = (long)Math.Round(milliseconds / (double)MinuteMs, MidpointRounding.AwayFromZero) * MinuteMs;
        return minutes < DayMs
            ? Parts(minutes / HourMs, "h", minutes % HourMs / MinuteMs, "min")
            : Parts(minutes / DayMs, "d", minutes % DayMs / HourMs, "h");
    }

    private static string Parts(long large, string largeUnit, long small, string smallUnit) =>
        small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";
}
