using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Checks every field of a single order.</summary>
internal static class OrderCheck
{
    private const int MaxItems = 50;
    private const int MaxQuantity = 1_000;

    /// <summary>The refusal, or null and the order's details.</summary>
    public static Refusal? Check(OrderRequest request, KitchenTransport transport, out OrderDetails details)
    {
        var errors = new FieldErrors();
        var items = AddErrors(request, errors);
        details = new OrderDetails(request.Customer ?? "", request.Restaurant ?? "", items, request.Mode, transport);
        return errors.Refusal;
    }

    /// <summary>Adds the errors of the fields; the returned items are valid only when there are none.</summary>
    public static IReadOnlyList<OrderItem> AddErrors(OrderRequest request, FieldErrors errors)
    {
        errors.Name("customer", request.Customer);
        errors.Name("restaurant", request.Restaurant);
        return Items(request.Items, errors);
    }

    private static List<OrderItem> Items(IReadOnlyList<OrderItemRequest?>? wanted, FieldErrors errors)
    {
        var items = new List<OrderItem>();
        if (wanted is null || wanted.Count is 0 or > MaxItems)
        {
            errors.Add("items", $"items must have 1 to {MaxItems} entries.");
            return items;
        }

        for (var index = 0; index < wanted.Count; index++)
        {
            var field = $"items[{index}]";
            if (wanted[index] is not { } item)
            {
                errors.Add(field, $"{field} must be an object.");
                continue;
            }

            errors.Name($"{field}.name", item.Name);
            errors.Range($"{field}.quantity", item.Quantity, 1, MaxQuantity, required: true);
            if (!PriceRule.IsValid(item.UnitPrice))
            {
                errors.Add($"{field}.unitPrice", $"{field}.unitPrice {PriceRule.Text}");
            }

            items.Add(new OrderItem(item.Name ?? "", item.Quantity ?? 0, item.UnitPrice ?? 0));
        }

        return items;
    }
}
