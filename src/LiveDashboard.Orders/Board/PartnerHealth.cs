namespace LiveDashboard.Orders.Board;

/// <summary>A partner's health, from its answers of the last 10 s and its circuit.</summary>
public enum PartnerHealth
{
    /// <summary>No attempt failed with a retryable reason.</summary>
    Healthy,

    /// <summary>Some attempts failed and are being retried.</summary>
    Retrying,

    /// <summary>Some attempts failed with a retryable reason, and none succeeded.</summary>
    Down,

    /// <summary>Its circuit is open because it kept failing, whatever it answered before.</summary>
    Open,
}
