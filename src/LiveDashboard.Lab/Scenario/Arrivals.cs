using System.Globalization;
using System.Text.RegularExpressions;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Scenario;

/// <summary>
/// When orders arrive: a pure function of the text, the seed and the order's place, in whole microseconds, so that every lane and every
/// machine has the same arrivals.
/// </summary>
public sealed partial class Arrivals
{
    /// <summary>All at once.</summary>
    public const string Burst = "burst";

    private const double MostPerSecond = 1_000_000;
    private const double MostSeconds = 3_600;
    private const double MicrosPerSecond = 1_000_000;

    // A stream of its own, so that arrivals do not follow the latencies drawn from the same seed.
    private const long Stream = 0x41525249;

    private readonly string _kind;
    private readonly double _from;
    private readonly double _to;
    private readonly double _seconds;

    private Arrivals(string kind, double from = 0, double to = 0, double seconds = 0) => (_kind, _from, _to, _seconds) = (kind, from, to, seconds);

    /// <summary>Whether all arrive at once.</summary>
    public bool IsBurst => _kind == Burst;

    /// <summary>Reads arrivals; null when the text is none, see <see cref="Allowed"/>.</summary>
    public static Arrivals? Parse(string? text)
    {
        if (text == Burst)
        {
            return new Arrivals(Burst);
        }

        if (text is null || Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (from, to, seconds) = (Number(match, "from"), Number(match, "to"), Number(match, "seconds"));
        var isRamp = match.Groups["to"].Success;
        var isRate = from is > 0 and <= MostPerSecond;
        return !isRamp && isRate ? new Arrivals(match.Groups["kind"].Value, from)
            : isRamp && from is >= 0 and <= MostPerSecond && to is > 0 and <= MostPerSecond && seconds is > 0 and <= MostSeconds
                ? new Arrivals("ramp", from, to, seconds)
            : null;
    }

    /// <summary>What arrivals may be.</summary>
    public const string Allowed = "burst, steady:<per second>, ramp:<from>-<to>/<seconds> or poisson:<per second>, at most 1,000,000 a second and 3,600 seconds";

    /// <summary>The arrival of each order, in microseconds after the first could arrive, never falling.</summary>
    /// <param name="count">Number of orders.</param>
    /// <param name="seed">The race's seed.</param>
    public long[] Times(int count, long seed)
    {
        var times = new long[count];
        var random = _kind == "poisson" ? new Random((int)OrderRandom.Bits(seed, Stream)) : null;
        var at = 0.0;
        for (var index = 0; index < count && !IsBurst; index++)
        {
            at = random is not null
                ? at - (Math.Log(1 - random.NextDouble()) / _from)
                : _kind == "ramp" ? RampTime(index) : index / _from;
            times[index] = (long)(at * MicrosPerSecond);
        }

        return times;
    }

    // The rate rises evenly, so the number arrived at t is from·t + (to - from)·t²/(2·seconds); after the ramp it stays.
    private double RampTime(int index)
    {
        var onRamp = (_from + _to) / 2 * _seconds;
        if (index >= onRamp)
        {
            return _seconds + ((index - onRamp) / _to);
        }

        var rise = (_to - _from) / _seconds;
        return rise == 0 ? index / _from : (Math.Sqrt((_from * _from) + (2 * rise * index)) - _from) / rise;
    }

    private static double Number(Match match, string name) =>
        match.Groups[name].Success ? double.Parse(match.Groups[name].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<kind>steady|poisson):(?<from>\d{1,7}(\.\d{1,3})?)|ramp:(?<from>\d{1,7}(\.\d{1,3})?)-(?<to>\d{1,7}(\.\d{1,3})?)/(?<seconds>\d{1,4}(\.\d{1,3})?))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
