namespace LiveDashboard.Lab.Diagnosis;

/// <summary>Why a lane took as long as it did.</summary>
public static class LaneCause
{
    /// <summary>Nothing held it up.</summary>
    public const string Healthy = "healthy";

    /// <summary>All its workers stood while orders waited for one.</summary>
    public const string WorkersBound = "workers-bound";

    /// <summary>Its pool grew by a few threads a second while work queued and the processor idled.</summary>
    public const string PoolStarved = "pool-starved";

    /// <summary>The same, with threads that stand inside a task's wait: orders were answered and had no thread.</summary>
    public const string BlockedOnAsync = "blocked-on-async";

    /// <summary>A partner worked on as many orders as it can.</summary>
    public const string PartnerBound = "partner-bound";

    /// <summary>The processor was busy.</summary>
    public const string CpuBound = "cpu-bound";

    /// <summary>Its process ended without a result.</summary>
    public const string Crashed = "crashed";
}
