using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>A burst and its progress.</summary>
public sealed record BurstView
{
    public required BurstDetails Details { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required long Queued { get; init; }

    public required long InFlight { get; init; }

    public required long Completed { get; init; }

    public required long Failed { get; init; }

    public required long Cancelled { get; init; }

    /// <summary>When its first order was started; null until then.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last order ended; null until then.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>From the committed acceptance to the last end, in milliseconds; null until then.</summary>
    public long? MakespanMs { get; init; }

    /// <summary>Acceptance to end of its completed orders; null when there are none.</summary>
    public LatencySummary? Latency { get; init; }

    /// <summary>Peak thread count of the process during the burst, as far as this process observed it.</summary>
    public int ThreadsPeak { get; init; }
}
