namespace LiveDashboard.Lab.Variants;

/// <summary>async/await on the default pool, with at most so many orders under way: the others wait at a semaphore, without a thread.</summary>
internal sealed class AsyncLimitVariant(Lane lane, int limit) : IVariant
{
    private readonly SemaphoreSlim _free = new(limit);

    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place, LaneOrder.ResumeOnPool);
            _ = Task.Run(() => ServeAsync(order));
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task ServeAsync(LaneOrder order)
    {
        await _free.WaitAsync();
        order.Begin();
        while (!order.IsOver)
        {
            order.Record(await order.CallAsync());
        }

        _free.Release();
    }
}
