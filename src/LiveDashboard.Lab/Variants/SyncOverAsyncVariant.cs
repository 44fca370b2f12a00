namespace LiveDashboard.Lab.Variants;

/// <summary>
/// Blocks a thread of the default pool on an async call. The call's continuation needs a pool thread, too: while all stand and wait,
/// answered orders do not go on.
/// </summary>
internal sealed class SyncOverAsyncVariant(Lane lane) : IVariant
{
    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place, LaneOrder.ResumeOnPool);
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
            order.Record(order.CallAsync().AsTask().GetAwaiter().GetResult());
        }
    }
}
