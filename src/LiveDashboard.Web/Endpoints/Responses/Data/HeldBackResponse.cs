using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Retention;

namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>Orders that are removed once a person confirms that the machine's clock is right.</summary>
internal sealed record HeldBackResponse(long Orders, string? LastFactAt, string? StartedAt, string Message)
{
    public static HeldBackResponse? From(HeldBack? heldBack) => heldBack is null ? null : new HeldBackResponse(
        heldBack.Orders,
        ResponseText.Of(EngineClock.ToTime(heldBack.Doubt.LastFactAt)),
        ResponseText.Of(EngineClock.ToTime(heldBack.Doubt.StartedAt)),
        heldBack.Text);
}
