namespace LiveDashboard.Orders.Pipeline;

/// <summary>A pause before the next attempt at a step, cut short by the end of the process.</summary>
/// <param name="Attempt">The attempt it follows.</param>
/// <param name="DueAt">When it ends, in Unix milliseconds.</param>
/// <param name="PlannedMs">Its planned length, in milliseconds, at least 1.</param>
/// <param name="IsUnsent">Whether that attempt was not sent.</param>
internal sealed record InterruptedPause(int Attempt, long DueAt, int PlannedMs, bool IsUnsent);
