using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>
/// What must be true of all orders, in the simplest form: it foretells the answer to every command, follows what the
/// engine does by itself, and objects to a move that the table of the contract does not have.
/// </summary>
internal sealed class OrderModel
{
    private readonly List<ModelOrder> _orders = [];

    /// <summary>Orders up to this one left the board with a clear.</summary>
    public int Cleared { get; private set; }

    public bool IsPaused { get; set; }

    public IReadOnlyList<ModelOrder> Orders => _orders;

    public void Accept(int count) => _orders.AddRange(Enumerable.Range(0, count).Select(_ => new ModelOrder()));

    /// <summary>What a cancel of the order is answered with; null when it is accepted.</summary>
    public RefusalKind? Cancel(long order)
    {
        if (order > _orders.Count)
        {
            return RefusalKind.NotFound;
        }

        var found = _orders[(int)order - 1];
        if (found.Status is OrderStatus.Completed or OrderStatus.Failed)
        {
            return RefusalKind.Conflict;
        }

        found.IsCancelWanted = true;
        return null;
    }

    /// <summary>What a retry of the order is answered with; null when it is accepted.</summary>
    public RefusalKind? Retry(long order)
    {
        if (order > _orders.Count)
        {
            return RefusalKind.NotFound;
        }

        var found = _orders[(int)order - 1];
        if (found.Status == OrderStatus.Failed)
        {
            found.Status = OrderStatus.Accepted;
            found.WasRetried = true;
            found.IsCancelWanted = false;
            return null;
        }

        return found is { WasRetried: true, IsFinal: false } ? null : RefusalKind.Conflict;
    }

    public void Clear()
    {
        _orders.FindAll(order => !order.IsFinal).ForEach(order => order.IsCancelWanted = true);
        Cleared = _orders.Count;
    }

    /// <summary>What the engine did by itself, from its facts.</summary>
    public void Follow(Fact fact)
    {
        var order = fact.Order.Number is var number && number >= 1 && number <= _orders.Count ? _orders[(int)number - 1] : new ModelOrder();
        switch (fact.Type)
        {
            case FactType.OrderStarted:
                Assert.False(IsPaused, $"Order {number} was started while the board was paused.");
                Move(order, number, OrderStatus.Accepted, OrderStatus.Running);
                break;
            case FactType.OrderCompleted:
                Move(order, number, OrderStatus.Running, OrderStatus.Completed);
                break;
            case FactType.OrderFailed:
                Move(order, number, OrderStatus.Running, OrderStatus.Failed);
                break;
            case FactType.OrderCancelled:
                Assert.True(order.IsCancelWanted, $"Nobody wanted order {number} cancelled.");
                Move(order, number, order.Status == OrderStatus.Running ? OrderStatus.Running : OrderStatus.Accepted, OrderStatus.Cancelled);
                break;
        }
    }

    private static void Move(ModelOrder order, long number, OrderStatus from, OrderStatus to)
    {
        Assert.True(order.Status == from, $"Order {number} went from {order.Status} to {to}.");
        order.Status = to;
    }
}
