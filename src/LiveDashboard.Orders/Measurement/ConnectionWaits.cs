namespace LiveDashboard.Orders.Measurement;

/// <summary>Counts the async calls that wait for a connection, where a partner speaks HTTP/1.1 only.</summary>
internal sealed class ConnectionWaits
{
    private int _waiting;

    /// <summary>Calls waiting right now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    internal void Begin() => Interlocked.Increment(ref _waiting);

    internal void End() => Interlocked.Decrement(ref _waiting);
}
