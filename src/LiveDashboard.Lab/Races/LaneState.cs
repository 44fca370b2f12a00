namespace LiveDashboard.Lab.Races;

/// <summary>Where a lane of a race is.</summary>
public enum LaneState
{
    /// <summary>Its process has not started its orders.</summary>
    Waiting,

    /// <summary>Its orders run.</summary>
    Running,

    /// <summary>All its runs ended.</summary>
    Finished,

    /// <summary>It was stopped before its end.</summary>
    Stopped,

    /// <summary>Its process ended without a result.</summary>
    Crashed,
}
