namespace LiveDashboard.Orders.Search.Attention;

/// <summary>Why orders need attention.</summary>
public enum AttentionKind
{
    /// <summary>They failed and can be retried.</summary>
    Failed,

    /// <summary>They have been unfinished for longer than Orders__LateAfterSeconds, counted from their last retry.</summary>
    Late,

    /// <summary>They were retried, and neither ended since nor are late: nothing needs to be done.</summary>
    Retried,
}
