namespace LiveDashboard.Lab.Scenario;

/// <summary>What a variant is called, does and can be given; what it runs is in <see cref="Variants"/>.</summary>
/// <param name="Id">Its id on the command line, in JSON and in links.</param>
/// <param name="Name">Its name on screen.</param>
/// <param name="Sentence">How it uses threads, in one sentence.</param>
/// <param name="Dials">The dials it has.</param>
/// <param name="HoldsThread">Whether an order holds a thread while it waits.</param>
/// <param name="MaxSimulatedOrders">The most orders it may be given without sockets.</param>
public sealed record VariantInfo(
    string Id, string Name, string Sentence, IReadOnlyList<Dial> Dials, bool HoldsThread, int MaxSimulatedOrders)
{
    /// <summary>The board's own async loop.</summary>
    public const string Async = "async";

    /// <summary>The board's own blocking loop.</summary>
    public const string Blocking = "blocking";

    /// <summary>Async on the default pool.</summary>
    public const string AsyncPool = "async-pool";

    /// <summary>Blocking on the default pool.</summary>
    public const string BlockingPool = "blocking-pool";

    private const int Million = 1_000_000;
    private const int Bounded = 100_000;

    /// <summary>All variants, in the order they are offered.</summary>
    public static IReadOnlyList<VariantInfo> All { get; } =
    [
        new(Async, "Async", "async/await on threads of its own: the board's way.", [Dial.Workers], HoldsThread: false, Million),
        new(Blocking, "Blocking", "Synchronous calls on threads of its own: each order holds one from start to end.", [Dial.Workers], HoldsThread: true, Million),
        new(AsyncPool, "Async, default pool", "async/await on .NET's shared thread pool.", [Dial.MinThreads], HoldsThread: false, Bounded),
        new(BlockingPool, "Blocking, default pool", "Synchronous calls on .NET's shared thread pool, which adds threads slowly.", [Dial.MinThreads], HoldsThread: true, Bounded),
    ];

    /// <summary>The variant of that id; null when there is none.</summary>
    public static VariantInfo? Find(string? id) => All.FirstOrDefault(variant => variant.Id == id);
}
