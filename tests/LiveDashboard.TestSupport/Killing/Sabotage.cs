namespace LiveDashboard.TestSupport.Killing;

/// <summary>What is taken away from the app, to see that the loop notices.</summary>
internal enum Sabotage
{
    None,

    /// <summary>Partners get another idempotency key with every request.</summary>
    WithoutKey,

    /// <summary>Callers are answered before the commit.</summary>
    WithoutCommit,
}
