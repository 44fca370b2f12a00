using LiveDashboard.Orders.Measurement;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>Percentiles of durations, in milliseconds.</summary>
internal sealed record LatencyResponse(double P50, double P90, double P99, double Max)
{
    public static LatencyResponse? From(LatencySummary? latency) =>
        latency is null ? null : new LatencyResponse(latency.P50, latency.P90, latency.P99, latency.Max);
}
