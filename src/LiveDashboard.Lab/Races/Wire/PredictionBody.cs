namespace LiveDashboard.Lab.Races.Wire;

/// <summary>A prediction, in milliseconds.</summary>
public sealed record PredictionBody(double LowMs, double HighMs, string Rule);
