namespace LiveDashboard.Orders.Model;

/// <summary>A start at which the machine's clock was so far ahead of the last fact that it may be wrong.</summary>
/// <param name="LastFactAt">When the last fact before that start happened, in Unix milliseconds.</param>
/// <param name="StartedAt">The clock's time at the start, in Unix milliseconds.</param>
public sealed record ClockDoubt(long LastFactAt, long StartedAt)
{
    /// <summary>Largest expected gap between last fact and start, in milliseconds: one day.</summary>
    public const long ExpectedMs = 86_400_000;

    /// <summary>How far the clock was ahead of the last fact.</summary>
    public TimeSpan Ahead => TimeSpan.FromMilliseconds(StartedAt - LastFactAt);

    /// <summary>The doubt about a start; null when the gap is as expected, or there is no fact to compare with.</summary>
    public static ClockDoubt? Of(long lastFactAt, long startedAt) =>
        lastFactAt > 0 && startedAt - lastFactAt > ExpectedMs ? new ClockDoubt(lastFactAt, startedAt) : null;
}
