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

    /// <summary>Blocking on async calls, on the default pool.</summary>
    public const string SyncOverAsync = "sync-over-async";

    /// <summary>Awaiting blocking calls on the default pool.</summary>
    public const string AsyncOverSync = "async-over-sync";

    /// <summary>A thread of its own for each order.</summary>
    public const string ThreadPerOrder = "thread-per-order";

    /// <summary>Async on the default pool behind a semaphore.</summary>
    public const string AsyncLimit = "async-limit";

    /// <summary>Async on one thread.</summary>
    public const string EventLoop = "event-loop";

    /// <summary>Blocking on one thread.</summary>
    public const string OneThread = "one-thread";

    /// <summary>The most orders with a thread each, over all lanes of a race.</summary>
    public const int MaxThreadPerOrder = 10_000;

    /// <summary>The same over HTTP: partners take 4,096 connections a port.</summary>
    public const int MaxThreadPerOrderHttp = 2_000;

    private const int Million = 1_000_000;
    private const int Bounded = 100_000;

    /// <summary>All variants, in the order they are offered.</summary>
    public static IReadOnlyList<VariantInfo> All { get; } =
    [
        new(Async, "Async", "async/await on threads of its own: the board's way.", [Dial.Workers, Dial.Cores], HoldsThread: false, Million),
        new(Blocking, "Blocking", "Synchronous calls on threads of its own: each order holds one from start to end.", [Dial.Workers, Dial.Cores], HoldsThread: true, Million),
        new(AsyncPool, "Async, default pool", "async/await on .NET's shared thread pool.", [Dial.MinThreads, Dial.Cores], HoldsThread: false, Bounded),
        new(BlockingPool, "Blocking, default pool", "Synchronous calls on .NET's shared thread pool, which adds threads slowly.", [Dial.MinThreads, Dial.Cores], HoldsThread: true, Bounded),
        new(SyncOverAsync, "Sync over async", "Blocks a pool thread on an async call, which needs another pool thread to end.", [Dial.MinThreads, Dial.Cores], HoldsThread: true, Bounded),
        new(AsyncOverSync, "Async over sync", "Awaits a blocking call that holds another pool thread.", [Dial.MinThreads, Dial.Cores], HoldsThread: true, Bounded),
        new(ThreadPerOrder, "A thread an order", "A thread of its own for each order, from start to end.", [Dial.Cores], HoldsThread: true, MaxThreadPerOrder),
        new(AsyncLimit, "Async, limited", "async/await on the shared pool, a limited number of orders at once.", [Dial.Limit, Dial.Cores], HoldsThread: false, Bounded),
        new(EventLoop, "Event loop", "async/await on a single thread, as Python's asyncio does.", [Dial.Cores], HoldsThread: false, Million),
        new(OneThread, "One thread", "Synchronous calls on a single thread, one order after the other.", [Dial.Cores], HoldsThread: true, Bounded),
    ];

    /// <summary>The variant of that id; null when there is none.</summary>
    public static VariantInfo? Find(string? id) => All.FirstOrDefault(variant => variant.Id == id);
}
