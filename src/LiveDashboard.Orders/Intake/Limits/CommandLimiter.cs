using LiveDashboard.Orders.Intake.Answers;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>Bounds the bursts and changes of controls that the process takes; single orders are not counted.</summary>
internal sealed class CommandLimiter(TimeProvider time)
{
    /// <summary>Refill, commands a second.</summary>
    public const int PerSecond = 200;

    /// <summary>Commands that may come at once after a rest.</summary>
    public const int AtOnce = 400;

    private readonly Lock _lock = new();
    private double _left = AtOnce;
    private long _since = time.GetTimestamp();

    /// <summary>Takes one command; null when it is taken, else why not and when there will be room for one.</summary>
    public Refusal? Take() =>
        TryTake(out var wait) ? null : new Refusal(RefusalKind.TooMany, "Too many commands at once; send fewer.") { RetryAfter = wait };

    /// <summary>Takes one command, or says when there will be room for one.</summary>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(AtOnce, _left + (time.GetElapsedTime(_since, now).TotalSeconds * PerSecond));
            _since = now;
            if (_left >= 1)
            {
                _left--;
                wait = TimeSpan.Zero;
                return true;
            }

            wait = TimeSpan.FromSeconds((1 - _left) / PerSecond);
            return false;
        }
    }
}
