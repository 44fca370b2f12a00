namespace LiveDashboard.Web.Endpoints.Responses;

/// <summary>How many of the journal's facts have been read back.</summary>
internal sealed record RecoveryResponse(long Recovered, long Total);
