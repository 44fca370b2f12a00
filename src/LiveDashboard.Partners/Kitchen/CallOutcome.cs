namespace LiveDashboard.Partners.Kitchen;

/// <summary>The outcome of a call once its latency has passed.</summary>
internal enum CallOutcome
{
    Done,
    Declined,
    Failed,
}
