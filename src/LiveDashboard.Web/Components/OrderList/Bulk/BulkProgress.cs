using LiveDashboard.Orders.Intake.Answers;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>A bulk command, running or completed.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Of">How many orders it affects.</param>
/// <param name="Receipt">The outcome so far.</param>
/// <param name="IsDone">Whether it has completed.</param>
/// <param name="Problem">What went wrong, as a message for users; null when nothing did.</param>
public sealed record BulkProgress(BulkKind Kind, long Of, BulkReceipt Receipt, bool IsDone = false, string? Problem = null);
