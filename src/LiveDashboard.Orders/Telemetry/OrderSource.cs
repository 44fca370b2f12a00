namespace LiveDashboard.Orders.Telemetry;

/// <summary>How an accepted order came in.</summary>
internal enum OrderSource
{
    /// <summary>By itself.</summary>
    Single,

    /// <summary>As one of a burst.</summary>
    Burst,

    /// <summary>As the retry of a failed order.</summary>
    Retry,
}
