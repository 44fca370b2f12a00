namespace LiveDashboard.Orders.Measurement;

/// <summary>Counts the async calls waiting for a connection to an HTTP/1.1-only partner.</summary>
internal sealed class ConnectionWaits
{
    private int _waiting;

    /// <summary>Number of waiting calls.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    internal void Begin() => Interlocked.Increment(ref _waiting);

    internal void End() => Interlocked.Decrement(ref _waiting);
}
