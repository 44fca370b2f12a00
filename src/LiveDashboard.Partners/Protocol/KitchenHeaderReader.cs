using System.Globalization;
using LiveDashboard.Partners.Kitchen;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Reads <c>latency=2000; spread=100; capacity=0; failure=0.02; decline=0.01; outage=0; hang=0; draw=0.73; fate=0.4</c>.</summary>
/// <remarks>Every part is optional and occurs at most once, in any order; unknown parts are ignored for later versions.</remarks>
internal static class KitchenHeaderReader
{
    public const string Name = "Kitchen";
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    /// <summary>Returns null when the header was read, otherwise one sentence that says what is wrong with it.</summary>
    public static string? Read(ReadOnlySpan<char> header, KitchenTerms defaults, out KitchenTerms terms)
    {
        terms = defaults;
        var seen = 0;
        foreach (var range in header.Split(';'))
        {
            var part = header[range].Trim();
            if (part.IsEmpty)
            {
                continue;
            }

            var equals = part.IndexOf('=');
            if (equals <= 0)
            {
                return "A part must be written name=value.";
            }

            if (Apply(part[..equals].TrimEnd(), part[(equals + 1)..].TrimStart(), ref terms, ref seen) is { } fault)
            {
                return fault;
            }
        }

        return terms.SpreadMs > terms.LatencyMs ? "spread must lie between 0 and the latency." : null;
    }

    private static string? Apply(ReadOnlySpan<char> name, ReadOnlySpan<char> value, ref KitchenTerms terms, ref int seen)
    {
        var part = PartOf(name);
        if (part < 0)
        {
            return null;
        }

        if ((seen & (1 << part)) != 0)
        {
            return $"{name} comes twice.";
        }

        seen |= 1 << part;
        if (!double.TryParse(value, Plain, CultureInfo.InvariantCulture, out var number))
        {
            return $"{name} must be a number.";
        }

        // Written so that NaN, which double.TryParse accepts by name, is out of every range.
        switch (part)
        {
            case 0 when number is >= 0 and <= KitchenTerms.MaxLatencyMs:
                terms = terms with { LatencyMs = number };
                return null;
            case 1 when number is >= 0 and <= KitchenTerms.MaxLatencyMs:
                terms = terms with { SpreadMs = number };
                return null;
            case 2 when number is >= 0 and <= KitchenTerms.MaxCapacity && number == Math.Truncate(number):
                terms = terms with { Capacity = (int)number };
                return null;
            case 3 when number is >= 0 and <= 1:
                terms = terms with { FailureRate = number };
                return null;
            case 4 when number is >= 0 and <= 1:
                terms = terms with { DeclineRate = number };
                return null;
            case 5 when number is 0 or 1:
                terms = terms with { Outage = number == 1 };
                return null;
            case 6 when number is 0 or 1:
                terms = terms with { Hang = number == 1 };
                return null;
            case 7 when number is >= 0 and < 1:
                terms = terms with { Draw = number };
                return null;
            case 8 when number is >= 0 and < 1:
                terms = terms with { Fate = number };
                return null;
            default:
                return RangeOf(part);
        }
    }

    private static int PartOf(ReadOnlySpan<char> name) => name switch
    {
        "latency" => 0,
        "spread" => 1,
        "capacity" => 2,
        "failure" => 3,
        "decline" => 4,
        "outage" => 5,
        "hang" => 6,
        "draw" => 7,
        "fate" => 8,
        _ => -1,
    };

    private static string RangeOf(int part) => part switch
    {
        0 => $"latency must lie between 0 and {KitchenTerms.MaxLatencyMs} milliseconds.",
        1 => "spread must lie between 0 and the latency.",
        2 => $"capacity must be a whole number between 0 and {KitchenTerms.MaxCapacity}.",
        3 => "failure must lie between 0 and 1.",
        4 => "decline must lie between 0 and 1.",
        5 => "outage must be 0 or 1.",
        6 => "hang must be 0 or 1.",
        7 => "draw must be at least 0 and below 1.",
        _ => "fate must be at least 0 and below 1.",
    };
}
