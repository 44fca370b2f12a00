using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model;

/// <summary>The settings of the whole board, in one immutable, versioned record.</summary>
/// <param name="Version">Counts the changes, from 0.</param>
/// <param name="Mode">The mode an unpinned order gets when a worker starts it.</param>
/// <param name="Workers">Threads that serve orders, 1 to 512.</param>
/// <param name="Paused">Whether workers start no queued orders.</param>
/// <param name="Kitchen">The partners behind the steps.</param>
/// <param name="Retention">How long ended orders are kept; null to use the configuration.</param>
/// <param name="ClockDoubt">Why nothing is removed by age until the clock is confirmed; null when there is no doubt.</param>
public sealed record Controls(
    long Version, ExecutionMode Mode, int Workers, bool Paused, KitchenProfile Kitchen, RetentionRule? Retention = null,
    ClockDoubt? ClockDoubt = null) : FactDetails
{
    /// <summary>Minimum number of workers.</summary>
    public const int MinWorkers = 1;

    /// <summary>Maximum number of workers.</summary>
    public const int MaxWorkers = 512;

    /// <summary>The defaults of a new board: eight workers, blocking, so that the first flip of the toggle shows the difference.</summary>
    public static Controls Default { get; } = new(0, ExecutionMode.Blocking, 8, false, KitchenProfile.Article);

    /// <summary>
    /// The kitchen that serves an order now: the one its burst named, or the board's current one. An order keeps its transport:
    /// when the board has moved to the other one, a burst stays with the kitchen it was accepted for.
    /// </summary>
    /// <param name="burst">The order's burst; null for a single order.</param>
    /// <param name="transport">The order's transport.</param>
    public KitchenProfile KitchenOf(BurstDetails? burst, KitchenTransport transport) =>
        burst is { KitchenPinned: true } ? burst.Kitchen
        : Kitchen.Transport == transport ? Kitchen
        : burst?.Kitchen ?? Kitchen.Over(transport);
}
