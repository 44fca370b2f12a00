namespace LiveDashboard.Lab.Variants;

/// <summary>Awaits blocking calls: the order holds no thread, and each of its calls holds one of the default pool's.</summary>
internal sealed class AsyncOverSyncVariant(Lane lane) : IVariant
{
    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place);
            _ = Task.Run(() => ServeAsync(order));
        }
    }

    public void Dispose()
    {
    }

    private static async Task ServeAsync(LaneOrder order)
    {
        order.Begin();
        while (!order.IsOver)
        {
            order.Record(await Task.Run(order.Call));
        }
    }
}
