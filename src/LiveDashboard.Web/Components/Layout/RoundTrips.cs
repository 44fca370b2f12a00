namespace LiveDashboard.Web.Components.Layout;

/// <summary>The last round trips between server and browser, in milliseconds.</summary>
public sealed class RoundTrips
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 20;

    private readonly Queue<double> _trips = new(Kept);

    public int Count => _trips.Count;

    /// <summary>The latest one; null when it was not measured.</summary>
    public double? Last { get; private set; }

    /// <summary>The median.</summary>
    public double? Typical => Count == 0 ? null : _trips.Order().ElementAt((Count - 1) / 2);

    public double? Slowest => Count == 0 ? null : _trips.Max();

    /// <summary>Records a round trip, at least a millisecond: the two clocks are no more precise.</summary>
    public void Add(TimeSpan trip)
    {
        if (Count == Kept)
        {
            _trips.Dequeue();
        }

        var milliseconds = Math.Max(1, trip.TotalMilliseconds);
        _trips.Enqueue(milliseconds);
        Last = milliseconds;
    }

    /// <summary>Records a missing answer.</summary>
    public void Miss() => Last = null;
}
