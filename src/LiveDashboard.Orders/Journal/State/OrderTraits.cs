namespace LiveDashboard.Orders.Journal.State;

/// <summary>What can be said of an order beside its status and step.</summary>
[Flags]
internal enum OrderTraits : byte
{
    None = 0,

    /// <summary>Accepted since the board was last cleared.</summary>
    OnBoard = 1,

    /// <summary>Unfinished for too long, counted from its acceptance or its last retry.</summary>
    Late = 2,

    /// <summary>Retried after it had failed.</summary>
    Retried = 4,

    /// <summary>Its payment was made by a partner; what is only simulated charges nobody.</summary>
    Paid = 8,
}
