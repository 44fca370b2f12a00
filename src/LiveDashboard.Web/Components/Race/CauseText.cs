using LiveDashboard.Lab.Diagnosis;

namespace LiveDashboard.Web.Components.Race;

/// <summary>A cause in words.</summary>
internal static class CauseText
{
    /// <summary>What held a lane up.</summary>
    public static string Of(string cause) => cause switch
    {
        LaneCause.Healthy => "Healthy.",
        LaneCause.WorkersBound => "Its threads are the limit.",
        LaneCause.PoolStarved => "The pool has too few threads.",
        LaneCause.BlockedOnAsync => "The pool is busy waiting for itself.",
        LaneCause.PartnerBound => "A partner is the limit.",
        LaneCause.CpuBound => "The processor is the limit.",
        LaneCause.Crashed => "Its process is gone.",
        _ => "",
    };
}
