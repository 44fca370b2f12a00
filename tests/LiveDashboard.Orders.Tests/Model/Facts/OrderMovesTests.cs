using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Model.Facts;

public sealed class OrderMovesTests
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
                Assert.Equal(s_legal.Contains((from, to)), OrderMoves.IsLegal(from, to));
            }
        }
    }

    [Fact]
    public void Demand_OfAnIllegalMove_NamesTheOrderAndBothStatuses()
    {
        var fault = Assert.Throws<InvalidOperationException>(
            () => OrderMoves.Demand(new OrderId(42), OrderStatus.Completed, OrderStatus.Running));

        Assert.Equal("Order 42 cannot go from Completed to Running.", fault.Message);
    }
}
