namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>The receipt of clearing the board.</summary>
/// <param name="Cancelled">Orders that were unfinished and are being cancelled.</param>
public sealed record ClearReceipt(long Cancelled);
