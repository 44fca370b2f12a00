using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>One order of a list: the order without its items and attempts.</summary>
internal sealed record OrderSummaryResponse(
    long Id,
    string Customer,
    string Restaurant,
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
    long QueuedMs)
{
    public static OrderSummaryResponse From(OrderSummary order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new OrderSummaryResponse(
            order.Id.Value,
            order.Customer,
            order.Restaurant,
            order.Total,
            ResponseText.Of(order.Mode),
            order.Pinned,
            Words.Of(order.Status),
            order.Step.Word(),
            FailureResponse.From(order),
            order.Burst,
            ResponseText.Of(order.AcceptedAt),
            ResponseText.Of(order.StartedAt),
            ResponseText.Of(order.CompletedAt),
            order.ElapsedMs,
            order.QueuedMs);
    }
}
