using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Which orders a command is about: those named, or all that a query finds.</summary>
/// <param name="Ids">The named ones; empty with a query.</param>
/// <param name="Query">The query; null when orders are named.</param>
internal sealed record BulkRequest(IReadOnlyList<OrderId> Ids, OrderQuery? Query)
{
    private const string OneOfBoth = "ids or q must say which orders, and only one of them.";

    public static BulkRequest Read(JsonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var ids = fields.Wholes("ids", IOrderCommands.MaxMany, 1, OrderId.MaxValue);
        var text = fields.Text("q");
        if (fields.Has("ids") == fields.Has("q"))
        {
            fields.Refuse("ids", OneOfBoth);
        }

        OrderQuery? query = null;
        if (text is not null && !OrderQuery.TryParse(text, out query, out var problem))
        {
            fields.Refuse("q", problem);
        }

        return new BulkRequest([.. ids.Select(id => new OrderId(id))], query);
    }
}
