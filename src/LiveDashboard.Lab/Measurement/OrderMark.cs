namespace LiveDashboard.Lab.Measurement;

/// <summary>
/// Where one order is and what its time went into: 32 bytes, written by whoever has the order at the moment. All times are in
/// microseconds; a run ends after 60 minutes, which 32 bits hold.
/// </summary>
internal struct OrderMark
{
    /// <summary>When its phase began.</summary>
    public long Since;

    /// <summary>Time waited for a worker.</summary>
    public uint Waiting;

    /// <summary>Time its own code ran.</summary>
    public uint Running;

    /// <summary>Time it waited for partners, holding a thread.</summary>
    public uint Held;

    /// <summary>Time it waited for partners without a thread.</summary>
    public uint Parked;

    /// <summary>Time between a partner's answer and its code going on.</summary>
    public uint Resuming;

    /// <summary>What it is doing.</summary>
    public OrderPhase Phase;
}
