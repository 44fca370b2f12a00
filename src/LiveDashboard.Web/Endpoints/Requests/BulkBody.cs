using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of a command for many orders.</summary>
/// <param name="Ids">The order ids; empty when omitted.</param>
/// <param name="Query">A query that matches them.</param>
internal sealed record BulkBody(IReadOnlyList<long> Ids, string? Query) : IWireBody<BulkBody, BulkRequest>
{
    private const string OneOfBoth = "ids or q must say which orders, and only one of them.";

    public static BulkBody Read(JsonFields fields)
    {
        var body = new BulkBody(fields.Wholes("ids", IOrderCommands.MaxMany, 1, OrderId.MaxValue), fields.Text("q"));
        if (fields.Has("ids") == fields.Has("q"))
        {
            fields.Refuse("ids", OneOfBoth);
        }

        return body;
    }

    public BulkRequest ToRequest(FieldErrors errors)
    {
        OrderQuery? query = null;
        if (Query is not null && !OrderQuery.TryParse(Query, out query, out var problem))
        {
            errors.Add("q", problem);
        }

        return new BulkRequest([.. Ids.Select(id => new OrderId(id))], query);
    }
}
