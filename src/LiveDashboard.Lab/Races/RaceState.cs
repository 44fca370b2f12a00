namespace LiveDashboard.Lab.Races;

/// <summary>Where a race is.</summary>
public enum RaceState
{
    /// <summary>Its lanes start or run.</summary>
    Running,

    /// <summary>All lanes have finished.</summary>
    Finished,

    /// <summary>It was stopped before its end.</summary>
    Stopped,

    /// <summary>It ended, and a lane crashed.</summary>
    Crashed,
}
