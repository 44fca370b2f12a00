using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model;

/// <summary>Maps orders to stages.</summary>
public static class OrderStages
{
    /// <summary>Number of stages.</summary>
    public const int Count = (int)OrderStage.Cancelled + 1;

    /// <summary>The stage of an order that is at a step.</summary>
    public static OrderStage Of(StepName step) => OrderStage.Payment + (byte)step;

    /// <summary>The stage of an order.</summary>
    public static OrderStage Of(OrderStatus status, StepName step) => status switch
    {
        OrderStatus.Accepted => OrderStage.Waiting,
        OrderStatus.Completed => OrderStage.Done,
        OrderStatus.Failed => OrderStage.Failed,
        OrderStatus.Cancelled => OrderStage.Cancelled,
        _ => Of(step),
    };
}
