using LiveDashboard.Orders.Intake.Answers;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>Rate-limits bursts and changes of controls; single orders are not counted.</summary>
internal sealed class CommandLimiter(TimeProvider time)
{
    /// <summary>Refill rate, in commands per second.</summary>
    public const int PerSecond = 200;

    /// <summary>Burst size after a rest, in commands.</summary>
    public const int AtOnce = 400;

    private readonly Lock _lock = new();
    private double _left = AtOnce;
    private long _since = time.GetTimestamp();

    /// <summary>Admits one command and returns null, or returns a refusal with the time to wait.</summary>
    public Refusal? Take() =>
        TryTake(out var wait) ? null : new Refusal(RefusalKind.TooMany, "Too many commands at once; send fewer.") { RetryAfter = wait };

    /// <summary>Admits one command, or returns false and the time to wait.</summary>
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
