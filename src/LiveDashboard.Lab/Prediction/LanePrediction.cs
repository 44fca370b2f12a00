namespace LiveDashboard.Lab.Prediction;

/// <summary>When a lane's last order will have ended, said before the start.</summary>
/// <param name="LowMs">The least makespan, in milliseconds.</param>
/// <param name="HighMs">The most; the same as the least where the rule is exact.</param>
/// <param name="Rule">What limits it, in words.</param>
public sealed record LanePrediction(double LowMs, double HighMs, string Rule);
