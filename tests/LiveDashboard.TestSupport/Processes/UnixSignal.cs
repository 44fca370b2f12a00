namespace LiveDashboard.TestSupport.Processes;

/// <summary>What a process can be sent, by its number on Linux.</summary>
internal enum UnixSignal
{
    /// <summary>What Ctrl-C sends.</summary>
    Interrupt = 2,

    /// <summary>Ends it at once, as a power cut would.</summary>
    Kill = 9,

    /// <summary>Asks it to stop, as an operator would.</summary>
    Terminate = 15,

    /// <summary>Lets it go on after <see cref="Stop"/>.</summary>
    Continue = 18,

    /// <summary>Makes it stand still.</summary>
    Stop = 19,
}
