namespace LiveDashboard.Orders.Measurement;

/// <summary>Percentiles of a set of durations, in milliseconds, from a histogram of two significant digits, 1 ms to 1 h.</summary>
public sealed record LatencySummary(double P50, double P90, double P99, double Max);
