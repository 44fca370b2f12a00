using System.Globalization;

namespace LiveDashboard.Orders.Search;

/// <summary>A duration as typed: 250ms, 5s, 1.5min (or 1.5m), 2h.</summary>
internal static class QueryDuration
{
    /// <summary>What is allowed, human-readable.</summary>
    public const string Allowed = "a time such as 250ms, 5s, 1.5min or 2h, at most 1000h";

    private const long LongestMs = 1000 * 3_600_000L;

    private static readonly (string Name, long Ms)[] s_units = [("h", 3_600_000), ("min", 60_000), ("ms", 1), ("s", 1000), ("m", 60_000)];

    /// <summary>Parses a duration to whole milliseconds; false when invalid or too long.</summary>
    public static bool TryRead(string text, out long milliseconds)
    {
        milliseconds = 0;
        var (name, ms) = Array.Find(s_units, unit => text.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase));
        if (name is null ||
            !decimal.TryParse(text.AsSpan(0, text.Length - name.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ||
            number > LongestMs || number * ms > LongestMs)
        {
            return false;
        }

        milliseconds = (long)(number * ms);
        return true;
    }

    /// <summary>Formats a duration in the largest unit that gives a whole number.</summary>
    public static string Write(long milliseconds)
    {
        foreach (var (name, ms) in (ReadOnlySpan<(string, long)>)[s_units[0], s_units[1], s_units[3]])
        {
            if (milliseconds > 0 && milliseconds % ms == 0)
            {
                return $"{milliseconds / ms}{name}";
            }
        }

        return $"{milliseconds}ms";
    }
}
