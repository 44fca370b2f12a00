using LiveDashboard.Orders.Model;

namespace LiveDashboard.Lab.Measurement;

/// <summary>A lane numbers its orders from 1, as the engine does, and counts their places from 0.</summary>
internal static class LaneOrders
{
    /// <summary>The order at a place.</summary>
    public static OrderId At(int place) => new(place + 1L);

    /// <summary>The place of an order.</summary>
    public static int Place(OrderId order) => (int)order.Number - 1;
}
