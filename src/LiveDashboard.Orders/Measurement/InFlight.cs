using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Counts the orders in flight: taken from the queue and not ended.</summary>
internal sealed class InFlight
{
    private readonly int[] _counts = new int[Enum.GetValues<KitchenTransport>().Length];

    /// <summary>Number of orders in flight.</summary>
    public int this[KitchenTransport transport] => Volatile.Read(ref _counts[(int)transport]);

    public void Begin(KitchenTransport transport, int count) => Interlocked.Add(ref _counts[(int)transport], count);

    /// <summary>Records the end of one. A full fence: later reads happen after the end.</summary>
    public void End(KitchenTransport transport) => Interlocked.Decrement(ref _counts[(int)transport]);
}
