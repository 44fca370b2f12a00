using LiveDashboard.Orders.Intake.Answers;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>A bulk command under way or done.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Of">How many orders it is about.</param>
/// <param name="Receipt">What became of them so far.</param>
/// <param name="IsDone">Whether it has ended.</param>
/// <param name="Problem">What went wrong, for people; null when nothing did.</param>
public sealed record BulkProgress(BulkKind Kind, long Of, BulkReceipt Receipt, bool IsDone = false, string? Problem = null);
