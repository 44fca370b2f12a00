namespace LiveDashboard.Partners.Kitchen;

/// <summary>
/// Bounds the calls under way at all partners together. A call counts until its work ends, not until its caller goes away, since the
/// work goes on: callers that come and go cannot fill the memory.
/// </summary>
/// <param name="most">Calls that may be under way at once.</param>
internal sealed class WorkLimit(int most)
{
    private int _underWay;

    /// <summary>Whether there was room; each call that got it must end.</summary>
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
