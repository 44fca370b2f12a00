using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Bursts;

/// <summary>A burst to be run without a screen.</summary>
/// <param name="Orders">Number of orders, 1 to 1,000,000; 10,000 over HTTP.</param>
/// <param name="Mode">How the workers wait.</param>
/// <param name="Workers">Number of workers, 1 to 512.</param>
/// <param name="Kitchen">The partners.</param>
/// <param name="Seed">0 to 2^53 - 1.</param>
/// <param name="Journal">The folder of its journal; null for one that is removed afterwards.</param>
/// <param name="HasJournal">Whether its facts are made durable at all.</param>
public sealed record BurstPlan(int Orders, ExecutionMode Mode, int Workers, KitchenProfile Kitchen, long Seed, string? Journal, bool HasJournal)
{
    private const int W1mLatencyMs = 1_000;
    private const int W1mSpreadMs = 500;

    /// <summary>The kitchen of the workload W1M: four waits drawn evenly from 500 to 1,500 ms, simulated.</summary>
    public static KitchenProfile W1m { get; } = Even("w1m", new StepProfile(W1mLatencyMs, W1mSpreadMs));

    /// <summary>The kitchens that can be named: the board's, and <see cref="W1m"/>.</summary>
    public static IReadOnlyList<KitchenProfile> Kitchens { get; } = [.. KitchenProfile.Named, W1m];

    private static KitchenProfile Even(string name, StepProfile step) => new(name, KitchenTransport.Simulated, step, step, step, step);
}
