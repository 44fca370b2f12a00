using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveDashboard.Cli;

/// <summary>A figure compared with a value, such as <c>p99&lt;3s</c>.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Lane">The lane before the point; empty when none is named.</param>
/// <param name="Metric">Which figure; see <see cref="Metrics"/>.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what: milliseconds, bytes or a count.</param>
internal sealed partial record Comparison(string Text, string Lane, string Metric, string Operator, double Value)
{
    private const double MsPerSecond = 1000;
    private const double BytesPerMb = 1_000_000;

    /// <summary>The figures that can be compared.</summary>
    public static IReadOnlyList<string> Metrics { get; } = ["makespan", "p50", "p90", "p99", "max", "threads", "rss", "failed"];

    /// <summary>How one is written.</summary>
    public static string Form => $"METRIC OP VALUE, such as p99<3s, with METRIC one of {string.Join(", ", Metrics)} and OP one of < <= > >=";

    /// <summary>Reads a comparison; null when the text is none.</summary>
    public static Comparison? Parse(string text) => Shape().Match(text) is { Success: true } match
        ? new Comparison(
            text, match.Groups["lane"].Value, match.Groups["metric"].Value, match.Groups["op"].Value,
            double.Parse(match.Groups["value"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * UnitOf(match.Groups["unit"].Value))
        : null;

    /// <summary>Why it does not hold; null when it does.</summary>
    public string? Problem(double measured)
    {
        var holds = Operator switch
        {
            "<" => measured < Value,
            "<=" => measured <= Value,
            ">" => measured > Value,
            _ => measured >= Value,
        };
        return holds ? null : string.Create(CultureInfo.InvariantCulture, $"{Text} does not hold: {Metric} was {measured:0.###}.");
    }

    private static double UnitOf(string unit) => unit switch
    {
        "s" => MsPerSecond,
        "MB" => BytesPerMb,
        _ => 1,
    };

    [GeneratedRegex(@"^\s*((?<lane>[a-z0-9-]+)\.)?(?<metric>makespan|p50|p90|p99|max|threads|rss|failed)\s*(?<op><=|>=|<|>)\s*(?<value>\d{1,12}(\.\d{1,6})?)\s*(?<unit>ms|s|MB)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
