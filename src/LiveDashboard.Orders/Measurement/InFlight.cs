using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Counts the orders in flight: taken from the queue and not ended.</summary>
internal sealed class InFlight
{
    private readonly int[] _counts = new int[Enum.GetValues<KitchenTransport>().Length];

    /// <summary>How many are in flight now.</summary>
    public int this[KitchenTransport transport] => Volatile.Read(ref _counts[(int)transport]);

    public void Begin(KitchenTransport transport, int count) => Interlocked.Add(ref _counts[(int)transport], count);

    /// <summary>One has ended. A full fence: what is read after it is later than the end.</summary>
    public void End(KitchenTransport transport) => Interlocked.Decrement(ref _counts[(int)transport]);
}
