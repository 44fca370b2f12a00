using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>The facts that bring the orders of a mended journal to their last known state.</summary>
/// <param name="orders">The orders as the facts before the damage leave them; kept up with what is added.</param>
/// <param name="now">Milliseconds since 1970.</param>
internal sealed class AddedFacts(OrderTable orders, long now)
{
    private readonly List<Fact> _facts = [];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Fact> All => _facts;

    /// <summary>The end of an order. What was lost between its last known move and this end happened: the start at least must be in the facts.</summary>
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

    /// <summary>Ends orders of which nothing but the number is left.</summary>
    public void Cancel(List<OrderId> lost)
    {
        foreach (var order in lost)
        {
            End(new Fact { Type = FactType.OrderCancelled, At = now, Order = order });
        }
    }

    /// <summary>Fails all that have not ended, since their steps could be done twice; returns which.</summary>
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

    /// <summary>Adds a fact, which must be a legal move.</summary>
    public void Add(in Fact fact)
    {
        orders.Apply([fact]);
        _facts.Add(fact);
    }
}
