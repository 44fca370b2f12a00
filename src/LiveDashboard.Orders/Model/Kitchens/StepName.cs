namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>The four waits of a food-delivery order, in the order they happen.</summary>
public enum StepName : byte
{
    Payment = 0,
    Restaurant = 1,
    Courier = 2,
    Notify = 3,
}
