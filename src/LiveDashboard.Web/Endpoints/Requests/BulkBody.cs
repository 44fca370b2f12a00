using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of a command for many orders. What says nothing never means all of them: an unset variable in a script would be enough.</summary>
/// <param name="Ids">The order ids; empty when omitted.</param>
/// <param name="Query">A query that matches them.</param>
/// <param name="All">Whether every order is meant; only true is allowed.</param>
internal sealed record BulkBody(IReadOnlyList<long> Ids, string? Query, bool? All) : IWireBody<BulkBody, BulkRequest>
{
    private const string OneOfThree = "ids, q or all must say which orders, and only one of them.";
    private const string NotBlank = """q must say which orders; every order is {"all":true}.""";

    private static readonly string[] s_ways = ["ids", "q", "all"];

    public static BulkBody Read(JsonFields fields)
    {
        var body = new BulkBody(fields.Wholes("ids", IOrderCommands.MaxMany, 1, OrderId.MaxValue), fields.Text("q"), fields.Flag("all"));
        if (s_ways.Count(fields.Has) != 1)
        {
            fields.Refuse("ids", OneOfThree);
        }

        if (body.All is false)
        {
            fields.Refuse("all", "all can only be true; leave it out to say which orders.");
        }

        return body;
    }

    public BulkRequest ToRequest(FieldErrors errors)
    {
        var query = All is true ? OrderQuery.All : null;
        if (Query is not null && !OrderQuery.TryParse(Query, out query, out var problem))
        {
            errors.Add("q", problem);
        }
        else if (Query is not null && query is { Text.Length: 0 })
        {
            errors.Add("q", NotBlank);
        }

        return new BulkRequest([.. Ids.Select(id => new OrderId(id))], query);
    }
}
