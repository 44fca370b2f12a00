namespace LiveDashboard.Lab.Variants;

/// <summary>Synchronous calls on the default pool: a thread for each order from its start to its end.</summary>
internal sealed class BlockingPoolVariant(Lane lane) : IVariant
{
    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place);
            _ = Task.Run(() => Serve(order));
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
