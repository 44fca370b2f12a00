using LiveDashboard.Orders.Journal.Reading;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>One order with every attempt.</summary>
internal sealed record OrderResponse(
    long Id,
    string Customer,
    string Restaurant,
    IReadOnlyList<OrderItemResponse> Items,
    decimal Total,
    string? Mode,
    bool Pinned,
    string Status,
    string Step,
    FailureResponse? Failure,
    string? Burst,
    string AcceptedAt,
    string? StartedAt,
    string? CompletedAt,
    long ElapsedMs,
    long QueuedMs,
    IReadOnlyList<StepAttemptResponse> Steps)
{
    public static OrderResponse From(OrderHistory order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var summary = OrderSummaryResponse.From(order.Summary);
        return new OrderResponse(
            summary.Id,
            summary.Customer,
            summary.Restaurant,
            [.. order.Items.Select(item => new OrderItemResponse(item.Name, item.Quantity, item.UnitPrice))],
            summary.Total,
            summary.Mode,
            summary.Pinned,
            summary.Status,
            summary.Step,
            summary.Failure,
            summary.Burst,
            summary.AcceptedAt,
            summary.StartedAt,
            summary.CompletedAt,
            summary.ElapsedMs,
            summary.QueuedMs,
            [.. order.Attempts.Select(StepAttemptResponse.From)]);
    }
}
