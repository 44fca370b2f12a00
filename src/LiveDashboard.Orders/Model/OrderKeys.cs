using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model;

/// <summary>Derives an order's names for partners and tracing systems from the journal's name and the order's id.</summary>
internal static class OrderKeys
{
    private const int InstallationDigits = 16;

    /// <summary>The order's name at partners: {installation}/{life}/{order}; without the life where it has none.</summary>
    public static string OrderKey(string installation, string? life, OrderId order) =>
        life is null ? $"{installation}/{order}" : $"{installation}/{life}/{order}";

    /// <summary>The key of a step of the order of that name, the same for every attempt: {order}/{step}.</summary>
    public static string StepKey(string orderKey, StepName step) => $"{orderKey}/{step.Word()}";

    /// <summary>The W3C trace id of the order, 32 hexadecimal digits.</summary>
    public static string TraceId(string installation, OrderId order)
    {
        ArgumentNullException.ThrowIfNull(installation);
        return $"{installation.AsSpan(0, Math.Min(InstallationDigits, installation.Length))}{order.Value:x16}";
    }

    /// <summary>The W3C traceparent header of one attempt.</summary>
    public static string TraceParent(string installation, OrderId order, StepName step, int attempt) =>
        $"00-{TraceId(installation, order)}-{order.Number:x12}{(int)step + 1:x1}{attempt:x3}-01";
}
