using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Retention;

namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>How much data is kept, its size, and how long it stays.</summary>
internal sealed record DataResponse(
    DataBytesResponse Bytes, long Orders, long Removed, long Facts, string? OldestAcceptedAt, RetentionResponse Retention, HeldBackResponse? HeldBack, string? Salvaged)
{
    public static DataResponse From(DataUse use, RetentionRule rule, HeldBack? heldBack, string? salvaged)
    {
        ArgumentNullException.ThrowIfNull(use);
        return new DataResponse(
            new DataBytesResponse(use.Total, use.Journal, use.Free, use.Log, use.Search, use.Partners, use.Damaged),
            use.Orders,
            use.Removed,
            use.Facts,
            ResponseText.Of(use.Oldest),
            RetentionResponse.From(rule),
            HeldBackResponse.From(heldBack),
            salvaged);
    }
}
