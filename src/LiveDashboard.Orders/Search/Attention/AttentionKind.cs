namespace LiveDashboard.Orders.Search.Attention;

/// <summary>Why orders wait for a person.</summary>
public enum AttentionKind
{
    /// <summary>They failed and can be retried.</summary>
    Failed,

    /// <summary>They are unfinished for longer than Orders__LateAfterSeconds.</summary>
    Late,
}
