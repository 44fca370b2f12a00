namespace LiveDashboard.Partners.Kitchen;

/// <summary>
/// Bounds the calls in progress at all partners together. A call counts until its work ends, not until its caller goes away, since
/// the work continues: callers that come and go cannot exhaust the memory.
/// </summary>
/// <param name="most">Maximum calls in progress.</param>
internal sealed class WorkLimit(int most)
{
    private int _underWay;

    /// <summary>Begins a call if there is room; each call begun must be ended.</summary>
    public bool TryBegin()
    {
        if (Interlocked.Increment(ref _underWay) <= most)
        {
            return true;
        }

        End();
        return false;
    }

    public void End() => Interlocked.Decrement(ref _underWay);
}
