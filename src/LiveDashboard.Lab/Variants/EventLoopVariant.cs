using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Lab.Variants;

/// <summary>async/await on one thread: what Python's asyncio is. All waits overlap; all code runs one piece after the other.</summary>
internal sealed class EventLoopVariant(Lane lane) : IVariant
{
    private readonly EventLoop _loop = new();

    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var order = new LaneOrder(lane, place, Resume);
            _loop.Post(static started => _ = ServeAsync((LaneOrder)started!), order);
        }
    }

    public void Dispose() => _loop.Dispose();

    private static async Task ServeAsync(LaneOrder order)
    {
        order.Begin();
        while (!order.IsOver)
        {
            order.Record(await order.CallAsync());
        }
    }

    private void Resume(OrderWait wait) => _loop.Post(static waited => ((OrderWait)waited!).Continue(), wait);
}
