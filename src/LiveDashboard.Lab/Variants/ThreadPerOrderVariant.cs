namespace LiveDashboard.Lab.Variants;

/// <summary>Synchronous calls on a thread of its own for each order.</summary>
internal sealed class ThreadPerOrderVariant(Lane lane) : IVariant
{
    // A default stack reserves 1.5 MB or more of addresses, which ten thousand of them need not.
    private const int StackBytes = 256 * 1024;

    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place);
            new Thread(() => Serve(order), StackBytes) { Name = "order", IsBackground = true }.Start();
        }
    }

    public void Dispose()
    {
    }

    private static void Serve(LaneOrder order)
    {
        order.Begin();
        while (!order.IsOver)
        {
            order.Record(order.Call());
        }
    }
}
