using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.OrderList;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveDashboard.Web.Tests.Components.OrderList;

public sealed class OrdersAddressTests
{
    public static TheoryData<OrdersAddress> Addresses =>
    [
        new OrdersAddress(),
        new OrdersAddress("status:failed \"a & b = c\" <script>#+%", "4711", false, new OrderId(42)),
        new OrdersAddress("zoë", null, true),
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Address_WrittenAndRead_IsTheSame(OrdersAddress address)
    {
        var parts = QueryHelpers.ParseQuery(new Uri("http://localhost" + address).Query);

        var read = OrdersAddress.Parse(
            parts.GetValueOrDefault("q"), parts.GetValueOrDefault("after"), parts.GetValueOrDefault("tab"), parts.GetValueOrDefault("order"));

        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9007199254740992")]
    [InlineData("javascript:alert(1)")]
    public void Order_ThatCannotBeOne_IsLeftOut(string order) => Assert.Null(OrdersAddress.Parse(null, null, "elsewhere", order).Order);
}
