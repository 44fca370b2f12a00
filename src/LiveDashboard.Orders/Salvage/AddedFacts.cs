using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>The facts that bring the orders of a repaired journal to their last known state.</summary>
/// <param name="orders">The orders after the facts before the damage; updated with added facts.</param>
/// <param name="now">The current time, in Unix milliseconds.</param>
internal sealed class AddedFacts(OrderTable orders, long now)
{
    private readonly List<Fact> _facts = [];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Fact> All => _facts;

    /// <summary>Ends an order. The moves lost before its end did happen: at least the start is added.</summary>
    public void End(in Fact end)
    {
        orders.TryGet(end.Order, out var entry);
        if (entry.Status.IsFinal())
        {
            return;
        }

        if (entry.Status == OrderStatus.Accepted && end.Type != FactType.OrderCancelled)
        {
            Add(new Fact
            {
                Type = FactType.OrderStarted,
                At = end.At,
                Order = end.Order,
                Step = end.Step,
                Attempt = 1,
                Worker = Math.Max((short)1, end.Worker),
                Thread = end.Thread,
                Mode = end.Mode ?? entry.Mode ?? ExecutionMode.Async,
            });
        }

        Add(end);
    }

    /// <summary>Cancels orders of which only the number is left.</summary>
    public void Cancel(List<OrderId> lost)
    {
        foreach (var order in lost)
        {
            End(new Fact { Type = FactType.OrderCancelled, At = now, Order = order });
        }
    }

    /// <summary>Fails the unfinished orders, since their steps could be done twice; returns them.</summary>
    public List<OrderId> FailUnfinished()
    {
        var ended = new List<OrderId>();
        for (var order = new OrderId(orders.First); order.Number <= orders.Count && orders.Unfinished > 0; order = order.Plus(1))
        {
            if (orders.TryGet(order, out var entry) && !entry.Status.IsFinal())
            {
                End(new Fact
                {
                    Type = FactType.OrderFailed,
                    At = now,
                    Order = order,
                    Step = entry.Step,
                    Attempt = (byte)Math.Max(1, entry.Attempt),
                    Reason = FailureReason.OutcomeUnknown,
                });
                ended.Add(order);
            }
        }

        return ended;
    }

    /// <summary>Adds a fact, which must be a legal transition.</summary>
    public void Add(in Fact fact)
    {
        orders.Apply([fact]);
        _facts.Add(fact);
    }
}
