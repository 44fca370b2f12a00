namespace LiveDashboard.Orders.Search.Attention;

/// <summary>Why orders need attention.</summary>
public enum AttentionKind
{
    /// <summary>They failed and can be retried.</summary>
    Failed,

    /// <summary>They have been unfinished for longer than Orders__LateAfterSeconds.</summary>
    Late,
}
