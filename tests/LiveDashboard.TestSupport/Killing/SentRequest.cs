namespace LiveDashboard.TestSupport.Killing;

/// <summary>A request of the driver: asked as often as it takes, always under the same key.</summary>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Count">Orders of the burst; 0 for a single order.</param>
/// <param name="Mode">The mode it is pinned to, or null.</param>
/// <param name="First">The order, or the first of the burst, once it is acknowledged.</param>
internal sealed record SentRequest(string Key, int Count, string? Mode, long? First)
{
    /// <summary>How many orders it stands for.</summary>
    public int Orders => Math.Max(1, Count);

    /// <summary>The key as the journal keeps it.</summary>
    public string JournalKey => Count == 0 ? $"order:{Key}" : $"burst:{Key}";

    public string Path => Count == 0 ? "api/orders" : "api/bursts";

    public object Body => Count == 0
        ? new { customer = Key, restaurant = "Kimchi Corner", items = new[] { new { name = "Bibimbap bowl", quantity = 2, unitPrice = 13.5 } }, mode = Mode }
        : new { count = Count, mode = Mode };
}
