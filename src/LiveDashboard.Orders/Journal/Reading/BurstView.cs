using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>A burst and how far it is.</summary>
public sealed record BurstView
{
    public required BurstDetails Details { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required long Queued { get; init; }

    public required long InFlight { get; init; }

    public required long Completed { get; init; }

    public required long Failed { get; init; }

    public required long Cancelled { get; init; }

    /// <summary>When its first order was started; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last order ended; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>From the committed acceptance to the last end, milliseconds; null before.</summary>
    public long? MakespanMs { get; init; }

    /// <summary>Acceptance to end of its completed orders; null when there is none.</summary>
    public LatencySummary? Latency { get; init; }

    /// <summary>The most threads the process had while the burst ran and this process watched.</summary>
    public int ThreadsPeak { get; init; }
}
