namespace LiveDashboard.Orders.Model;

/// <summary>A start at which the machine's clock stood so long after everything known that it may be wrong.</summary>
/// <param name="LastFactAt">When the last fact before that start happened, milliseconds since 1970.</param>
/// <param name="StartedAt">What the clock said at the start, milliseconds since 1970.</param>
public sealed record ClockDoubt(long LastFactAt, long StartedAt)
{
    /// <summary>Up to this distance a start is as expected, milliseconds: one day.</summary>
    public const long ExpectedMs = 86_400_000;

    /// <summary>How long after the last fact the clock stood.</summary>
    public TimeSpan Ahead => TimeSpan.FromMilliseconds(StartedAt - LastFactAt);

    /// <summary>The doubt of a start; null where the clock stands as expected, or no fact is there to compare it with.</summary>
    public static ClockDoubt? Of(long lastFactAt, long startedAt) =>
        lastFactAt > 0 && startedAt - lastFactAt > ExpectedMs ? new ClockDoubt(lastFactAt, startedAt) : null;
}
