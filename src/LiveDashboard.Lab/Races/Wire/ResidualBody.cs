namespace LiveDashboard.Lab.Races.Wire;

/// <summary>Measured − predicted, in milliseconds, 0 inside the range that was said; and why where that can be told.</summary>
public sealed record ResidualBody(double Ms, string? Reason);
