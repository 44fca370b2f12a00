namespace LiveDashboard.Orders.Pipeline;

/// <summary>The flags of a run: one byte, since there is one for each order in flight.</summary>
[Flags]
internal enum RunFlags : byte
{
    None = 0,

    /// <summary>It was running when the process ended, and is being resumed.</summary>
    Restart = 1,

    /// <summary>All its steps were done when the process ended.</summary>
    Served = 2,

    /// <summary>Its partner may have been called before the process ended, and must not be called twice.</summary>
    OutcomeUnknown = 4,

    /// <summary>The step's effect was confirmed to exist.</summary>
    StepDone = 8,

    /// <summary>The attempt must be recorded before the partner is called.</summary>
    MustAnnounce = 16,

    /// <summary>The call waits for a commit.</summary>
    MustCommit = 32,

    /// <summary>It has ended.</summary>
    Over = 64,

    /// <summary>The partner may have been called for the step before.</summary>
    Asked = 128,
}
