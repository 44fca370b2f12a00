namespace LiveDashboard.Partners.Kitchen;

/// <summary>How to treat one call: the values of its Kitchen header. A draw or fate that was not sent is NaN.</summary>
internal readonly record struct KitchenTerms
{
    public const int MaxLatencyMs = 600_000;
    public const int MaxCapacity = 100_000;

    public required double LatencyMs { get; init; }

    public double SpreadMs { get; init; }

    public int Capacity { get; init; }

    public double FailureRate { get; init; }

    public double DeclineRate { get; init; }

    public bool Outage { get; init; }

    public bool Hang { get; init; }

    public double Draw { get; init; } = double.NaN;

    public double Fate { get; init; } = double.NaN;

    public KitchenTerms()
    {
    }

    /// <summary>Whole milliseconds, rounded up: a call never takes less than its drawn latency.</summary>
    public TimeSpan LatencyFor(string key)
    {
        var swing = SpreadMs > 0 ? SpreadMs * ((2 * (double.IsNaN(Draw) ? KeyRandom.Latency(key) : Draw)) - 1) : 0;
        return TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(LatencyMs + swing)));
    }

    public CallOutcome OutcomeFor(string key)
    {
        if (DeclineRate + FailureRate <= 0)
        {
            return CallOutcome.Done;
        }

        var fate = double.IsNaN(Fate) ? KeyRandom.Fate(key) : Fate;
        return fate < DeclineRate ? CallOutcome.Declined
            : fate < DeclineRate + FailureRate ? CallOutcome.Failed
            : CallOutcome.Done;
    }
}
