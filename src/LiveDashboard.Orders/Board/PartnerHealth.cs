namespace LiveDashboard.Orders.Board;

/// <summary>What a partner's answers of the last 10 s, and its circuit now, say about it.</summary>
public enum PartnerHealth
{
    /// <summary>No attempt failed that could be tried again.</summary>
    Healthy,

    /// <summary>Some attempts failed and are tried again.</summary>
    Retrying,

    /// <summary>At least ten attempts ended, and none with success.</summary>
    Down,

    /// <summary>It kept failing and is left alone for now: its circuit is open, whatever it answered before.</summary>
    Open,
}
