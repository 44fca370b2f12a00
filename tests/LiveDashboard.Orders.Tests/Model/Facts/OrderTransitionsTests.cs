using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Model.Facts;

public sealed class OrderTransitionsTests
{
    private static readonly (OrderStatus From, OrderStatus To)[] s_legal =
    [
        (OrderStatus.Accepted, OrderStatus.Running),
        (OrderStatus.Accepted, OrderStatus.Cancelled),
        (OrderStatus.Running, OrderStatus.Completed),
        (OrderStatus.Running, OrderStatus.Failed),
        (OrderStatus.Running, OrderStatus.Cancelled),
        (OrderStatus.Failed, OrderStatus.Accepted),
    ];

    [Fact]
    public void IsLegal_ForEveryPair_FollowsTheContract()
    {
        foreach (var from in Enum.GetValues<OrderStatus>())
        {
            foreach (var to in Enum.GetValues<OrderStatus>())
            {
                Assert.Equal(s_legal.Contains((from, to)), OrderTransitions.IsLegal(from, to));
            }
        }
    }

    [Fact]
    public void Check_OfAnIllegalTransition_NamesTheOrderAndBothStatuses()
    {
        var fault = Assert.Throws<InvalidOperationException>(
            () => OrderTransitions.ThrowIfIllegal(new OrderId(42), OrderStatus.Completed, OrderStatus.Running));

        Assert.Equal("Order 42 cannot go from Completed to Running.", fault.Message);
    }
}
