namespace LiveDashboard.Lab.Scenario;

/// <summary>What the orders of a race do.</summary>
public static class Workload
{
    /// <summary>The four calls of a food-delivery order, over HTTP or simulated.</summary>
    public const string Orders = "orders";

    /// <summary>Hashing instead of waiting: SHA-256 over 64 MiB of seeded bytes an order.</summary>
    public const string Cpu = "cpu";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Orders, Cpu];
}
