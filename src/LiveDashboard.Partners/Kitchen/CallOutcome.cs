namespace LiveDashboard.Partners.Kitchen;

/// <summary>What a call's fate comes to once its latency has passed.</summary>
internal enum CallOutcome
{
    Done,
    Declined,
    Failed,
}
