namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>Why orders were skipped.</summary>
internal sealed record BulkSkippedResponse(long Already, long WrongStatus, long OutcomeUnknown, long Missing);
