using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>A page of orders, newest first.</summary>
internal sealed record OrderPageResponse(IReadOnlyList<OrderSummaryResponse> Items, string? Next, long IndexedThrough)
{
    public static OrderPageResponse From(SearchPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new OrderPageResponse([.. page.Items.Select(OrderSummaryResponse.From)], page.Next, page.IndexedThrough);
    }
}
