using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of POST /api/orders.</summary>
internal sealed record OrderBody(string? Customer, string? Restaurant, IReadOnlyList<OrderItemRequest?>? Items, string? Mode)
    : IWireBody<OrderBody, OrderRequest>
{
    // Enough for the intake to see that there are too many (it allows 50), but a hostile list stays cheap.
    private const int MostItemsRead = 1000;

    public static OrderBody Read(JsonFields fields) => new(
        fields.Text("customer"), fields.Text("restaurant"), fields.List("items", MostItemsRead, ReadItem), fields.Text("mode"));

    public OrderRequest ToRequest(FieldErrors errors) => new(Customer, Restaurant, Items, WireWords.Mode("mode", Mode, errors));

    private static OrderItemRequest ReadItem(JsonFields fields) =>
        new(fields.Text("name"), fields.SmallWhole("quantity"), fields.Money("unitPrice"));
}
