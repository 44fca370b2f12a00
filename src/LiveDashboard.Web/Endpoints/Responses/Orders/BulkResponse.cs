using LiveDashboard.Orders.Intake.Answers;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>The outcome of a bulk command: <c>matched = done + skipped + left</c>.</summary>
internal sealed record BulkResponse(long Matched, long Done, long Skipped, BulkSkippedResponse Reasons, long Left, string? Stopped, long Paid)
{
    public static BulkResponse From(BulkReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return new BulkResponse(
            receipt.Matched,
            receipt.Done,
            receipt.Skipped,
            new BulkSkippedResponse(receipt.Already, receipt.WrongStatus, receipt.OutcomeUnknown, receipt.Missing),
            receipt.Left,
            receipt.Stopped?.Message,
            receipt.Paid);
    }
}
