namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>The board was cleared.</summary>
/// <param name="Cancelled">Orders that were unfinished and are being cancelled.</param>
public sealed record ClearReceipt(long Cancelled);
