using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>
/// Time that stands still, and that workers get to know only when the test lets them: so that nothing moves between the
/// start of an engine and the test's first look at it.
/// </summary>
internal sealed class HeldWorkersTime : TestClock
{
    private volatile TaskCompletionSource? _held;

    /// <summary>Workers that ask for the time stand still from now on.</summary>
    public void Hold() => _held = new TaskCompletionSource();

    /// <summary>They go on.</summary>
    public void LetGo()
    {
        _held?.TrySetResult();
        _held = null;
    }

    public override long GetTimestamp()
    {
        if (Thread.CurrentThread.Name?.StartsWith("waiter", StringComparison.Ordinal) == true)
        {
            _held?.Task.Wait();
        }

        return base.GetTimestamp();
    }
}
