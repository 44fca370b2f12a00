using System.Collections.Concurrent;

namespace LiveDashboard.Lab.Variants;

/// <summary>Synchronous calls on one thread, one order after the other: the article's first program.</summary>
internal sealed class OneThreadVariant : IVariant
{
    private readonly BlockingCollection<LaneOrder> _orders = [];
    private readonly Lane _lane;
    private readonly Thread _thread;

    public OneThreadVariant(Lane lane)
    {
        _lane = lane;
        _thread = new Thread(Serve) { Name = "waiter", IsBackground = true };
        _thread.Start();
    }

    public void Take(int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            _orders.Add(new LaneOrder(_lane, place));
        }
    }

    public void Dispose()
    {
        _orders.CompleteAdding();
        _thread.Join();
        _orders.Dispose();
    }

    private void Serve()
    {
        foreach (var order in _orders.GetConsumingEnumerable())
        {
            order.Begin();
            while (!order.IsOver)
            {
                order.Record(order.Call());
            }
        }
    }
}
