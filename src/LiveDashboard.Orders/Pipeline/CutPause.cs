namespace LiveDashboard.Orders.Pipeline;

/// <summary>A pause before the next try of a step that the end of the process cut short.</summary>
/// <param name="Attempt">The try it follows.</param>
/// <param name="DueAt">When it is over, milliseconds since 1970.</param>
/// <param name="PlannedMs">How long it was to be, milliseconds, at least 1.</param>
/// <param name="IsUnsent">Whether that try was not sent.</param>
internal sealed record CutPause(int Attempt, long DueAt, int PlannedMs, bool IsUnsent);
