namespace LiveDashboard.Lab.Prediction;

/// <summary>Variants that have a rule before they can be raced.</summary>
internal static class VariantIds
{
    public const string SyncOverAsync = "sync-over-async";
    public const string AsyncOverSync = "async-over-sync";
    public const string ThreadPerOrder = "thread-per-order";
    public const string AsyncLimit = "async-limit";
    public const string EventLoop = "event-loop";
    public const string OneThread = "one-thread";
}
