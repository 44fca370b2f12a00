namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>Bytes on disk; <paramref name="Free"/> is a part of <paramref name="Journal"/>.</summary>
internal sealed record DataBytesResponse(long Total, long Journal, long Free, long Log, long Search, long Partners, long Damaged);
