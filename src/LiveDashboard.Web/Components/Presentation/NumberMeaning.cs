namespace LiveDashboard.Web.Components.Presentation;

/// <summary>What each number of the screens means: the line of the help, and the tooltip beside the number itself.</summary>
/// <param name="Name">The number's name on the screen.</param>
/// <param name="Meaning">What it counts.</param>
public sealed record NumberMeaning(string Name, string Meaning)
{
    public static NumberMeaning Waiters { get; } = new("8 of 8", "waiters that stand, work or are free, now; a waiter is a thread");

    public static NumberMeaning TimeLeft { get; } = new("Time left", "until the last order is done; for the other mode by the same rule");

    public static NumberMeaning Typical { get; } = new("Typical time", "half of the orders done in the last 10 s were served faster (p50)");

    public static NumberMeaning Slowest { get; } = new("Slowest 1 %", "one order in 100 took longer to serve (p99)");

    public static NumberMeaning Waited { get; } = new("Waited", "for a free waiter; a queue at a partner counts as served");

    public static NumberMeaning InFlight { get; } = new("In flight", "started and not finished");

    public static NumberMeaning DoneInTenSeconds { get; } = new("Done in 10 s", "finished in the last 10 s, always this window");

    public static NumberMeaning Turns { get; } = new("Turns/s", "times a second a waiter takes an order on");

    public static NumberMeaning NotAsked { get; } = new("Not asked for 3 s", "the partner keeps failing, so it is left alone that long");

    public static NumberMeaning Failed { get; } = new("Failed", "given up after every try; can be retried by hand");

    public static NumberMeaning Late { get; } = new("Late", "unfinished for too long, counted from the last retry");

    /// <summary>All, in the order of the help.</summary>
    public static IReadOnlyList<NumberMeaning> All { get; } = [Waiters, InFlight, TimeLeft, DoneInTenSeconds, Typical, Slowest, Waited, Turns, Failed, Late, NotAsked];
}
