namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>
/// Whoever sends commands over one connection. The host says once for each connection who that is; the rest follows the flow of
/// execution, through calls of a hub and events of a circuit as well.
/// </summary>
public sealed class CommandCaller
{
    private static readonly AsyncLocal<CommandCaller?> s_current = new();

    private TokenBucket? _bucket;

    /// <summary>The caller of what runs now; null for the process itself, which only the common limit holds.</summary>
    public static CommandCaller? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    internal TokenBucket Bucket(Func<TokenBucket> make) => LazyInitializer.EnsureInitialized(ref _bucket, make);
}
