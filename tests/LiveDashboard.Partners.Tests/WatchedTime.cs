using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Partners.Tests;

/// <summary>A clock that moves by hand and tells of every wait that begins on it.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Waits that began and were not yet taken by <see cref="NextWaitAsync"/>.</summary>
    public int UnseenWaits => _waits.Reader.Count;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            _waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>The length of the next wait that begins; it has begun when this returns.</summary>
    public ValueTask<TimeSpan> NextWaitAsync() => _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
