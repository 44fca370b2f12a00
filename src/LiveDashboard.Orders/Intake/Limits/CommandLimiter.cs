using LiveDashboard.Orders.Intake.Answers;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>
/// Rate-limits bursts, bulk commands and changes of controls, for each caller and for all together; single orders are not counted.
/// Asked after a command is checked, so that one that is invalid takes nothing.
/// </summary>
internal sealed class CommandLimiter(TimeProvider time)
{
    /// <summary>Refill rate of all callers together, in commands per second.</summary>
    public const int PerSecond = 1_000;

    /// <summary>Commands of all callers at once after a rest.</summary>
    public const int AtOnce = 2_000;

    /// <summary>Refill rate of one caller, in commands per second.</summary>
    public const int PerSecondOfOne = 200;

    /// <summary>Commands of one caller at once after a rest.</summary>
    public const int AtOnceOfOne = 400;

    private readonly TokenBucket _all = new(time, PerSecond, AtOnce);

    /// <summary>Admits one command of the current caller and returns null, or returns a refusal with the time to wait.</summary>
    public Refusal? Take() =>
        TryTake(out var wait) ? null : new Refusal(RefusalKind.TooMany, "Too many commands at once; send fewer.") { RetryAfter = wait };

    /// <summary>Admits one command of the current caller, or returns false and the time to wait.</summary>
    public bool TryTake(out TimeSpan wait)
    {
        // One's own first: what a caller has too many of must not use up what others share.
        var own = CommandCaller.Current?.Bucket(() => new TokenBucket(time, PerSecondOfOne, AtOnceOfOne));
        wait = TimeSpan.Zero;
        return (own is null || own.TryTake(out wait)) && _all.TryTake(out wait);
    }
}
