namespace LiveDashboard.Orders.Board;

/// <summary>What a partner's answers of the last 10 s say about it.</summary>
public enum PartnerHealth
{
    /// <summary>No attempt failed that could be tried again.</summary>
    Healthy,

    /// <summary>Some attempts failed and are tried again.</summary>
    Retrying,

    /// <summary>At least ten attempts ended, and none with success.</summary>
    Down,
}
