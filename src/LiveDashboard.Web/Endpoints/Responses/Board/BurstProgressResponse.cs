using LiveDashboard.Orders.Journal.Reading;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>A burst and its progress.</summary>
internal sealed record BurstProgressResponse(
    string Id,
    int Count,
    string? Mode,
    long Seed,
    string Kitchen,
    long FirstOrderId,
    long Queued,
    long InFlight,
    long Completed,
    long Failed,
    long Cancelled,
    string? StartedAt,
    string? FinishedAt,
    long? MakespanMs,
    long IdealMs,
    LatencyResponse? LatencyMs,
    BurstThreadsResponse Threads)
{
    public static BurstProgressResponse From(BurstView burst)
    {
        ArgumentNullException.ThrowIfNull(burst);
        var accepted = BurstResponse.From(burst.Details);
        return new BurstProgressResponse(
            accepted.Id,
            accepted.Count,
            accepted.Mode,
            accepted.Seed,
            accepted.Kitchen,
            accepted.FirstOrderId,
            burst.Queued,
            burst.InFlight,
            burst.Completed,
            burst.Failed,
            burst.Cancelled,
            ResponseText.Of(burst.StartedAt),
            ResponseText.Of(burst.FinishedAt),
            burst.MakespanMs,
            burst.Details.IdealMs,
            LatencyResponse.From(burst.Latency),
            new BurstThreadsResponse(burst.ThreadsPeak));
    }
}
