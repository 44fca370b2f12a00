using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads the id in an order's address; an invalid id matches no order.</summary>
internal static class OrderIdReader
{
    public static bool TryRead(string text, out OrderId id, [NotNullWhen(false)] out IResult? problem)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        var isId = isNumber && value is >= 1 and <= OrderId.MaxValue;
        id = new OrderId(isId ? value : 0);
        problem = isId ? null : Unknown();
        return isId;
    }

    public static IResult Unknown() => Problem.Create(404, "id", "There is no such order, or it is no longer kept.");
}
