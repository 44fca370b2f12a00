using System.Text.Json.Serialization;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>One item of the stream of facts: facts in order, or a notice that the reader fell behind.</summary>
internal sealed record FeedItemResponse(
    string Kind,
    string Position,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FactResponse>? Facts)
{
    public static FeedItemResponse From(FeedItem item, Func<OrderId, BurstDetails?> burstOf)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(burstOf);
        return item.IsResync
            ? new FeedItemResponse("resync", item.Position.ToString(), null)
            : new FeedItemResponse("facts", item.Position.ToString(), [.. item.Facts.Select(fact => FactResponse.From(fact, burstOf(fact.Fact.Order)?.Id))]);
    }
}
