namespace LiveDashboard.Orders.Telemetry;

/// <summary>How an accepted order came in.</summary>
internal enum OrderSource
{
    /// <summary>By itself.</summary>
    Single,

    /// <summary>As one of a burst.</summary>
    Burst,

    /// <summary>It had failed, and is accepted again.</summary>
    Retry,
}
