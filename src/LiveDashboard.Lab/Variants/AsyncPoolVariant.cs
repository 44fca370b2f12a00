namespace LiveDashboard.Lab.Variants;

/// <summary>async/await on the default pool: a thread only for the turns between two waits.</summary>
internal sealed class AsyncPoolVariant(Lane lane) : IVariant
{
    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place, LaneOrder.ResumeOnPool);
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
            order.Record(await order.CallAsync());
        }
    }
}
