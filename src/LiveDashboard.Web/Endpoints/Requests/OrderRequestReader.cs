using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads the body of POST /api/orders.</summary>
internal static class OrderRequestReader
{
    // Enough for the front door to see that there are too many (it allows 50), and too few to make a hostile list costly.
    private const int MostItemsRead = 1000;

    public static OrderRequest Read(JsonFields fields) => new(
        fields.Text("customer"), fields.Text("restaurant"), fields.List("items", MostItemsRead, ReadItem), fields.Text("mode"));

    private static OrderItemRequest ReadItem(JsonFields fields) =>
        new(fields.Text("name"), fields.SmallWhole("quantity"), fields.Money("unitPrice"));
}
