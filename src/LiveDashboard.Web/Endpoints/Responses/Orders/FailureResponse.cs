using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>Where and why an order failed.</summary>
internal sealed record FailureResponse(string Step, string Kind, string Message)
{
    public static FailureResponse? From(OrderSummary order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Status is OrderStatus.Failed
            ? new FailureResponse(order.Step.Word(), Words.Of(order.Reason.Kind()), order.Message)
            : null;
    }
}
