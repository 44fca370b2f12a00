using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>A burst as it was accepted.</summary>
internal sealed record BurstResponse(string Id, int Count, string? Mode, long Seed, string Kitchen, long FirstOrderId)
{
    public static BurstResponse From(BurstDetails burst)
    {
        ArgumentNullException.ThrowIfNull(burst);
        return new BurstResponse(burst.Id, burst.Count, ResponseText.Of(burst.Pinned), burst.Seed, burst.Kitchen.Name, burst.First.Value);
    }
}
