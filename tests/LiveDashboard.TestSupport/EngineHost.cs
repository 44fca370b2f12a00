using LiveDashboard.Orders;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.TestSupport;

/// <summary>The whole engine in a folder of its own: real journal, real threads; time and partners as the test wants them.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _ownsFolder;

    private EngineHost(IHost host, string folder, bool ownsFolder)
    {
        _host = host;
        Folder = folder;
        _ownsFolder = ownsFolder;
    }

    public string Folder { get; }

    public OrderIntake Intake => Get<OrderIntake>();

    public OrderReader Reader => Get<OrderReader>();

    public OrderSearch Search => Get<OrderSearch>();

    public OrderTable Orders => Get<OrderTable>();

    public OrderJournal Journal => Get<OrderJournal>();

    public OrderBoard Board => Get<OrderBoard>();

    public OrderFeed Feed => Get<OrderFeed>();

    /// <summary>Starts an engine and waits until it has read its journal back.</summary>
    public static async Task<EngineHost> StartAsync(
        string? folder = null, Action<OrdersOptions>? options = null, Action<IServiceCollection>? services = null)
    {
        var home = folder ?? Directory.CreateTempSubdirectory("livedashboard-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PartnerAddresses>(new NoPartnerAddresses());
        builder.Services.AddOrders();
        builder.Services.Configure<OrdersOptions>(wanted =>
        {
            wanted.DataPath = home;
            options?.Invoke(wanted);
        });
        services?.Invoke(builder.Services);
        var engine = new EngineHost(builder.Build(), home, folder is null);
        try
        {
            await engine._host.StartAsync();
            await engine.Journal.Recovered;
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts an engine whose time stands still until <see cref="AdvanceAsync"/>, on the simulated kitchen.</summary>
    public static async Task<EngineHost> StartStillAsync(
        FakeTimeProvider time, string? folder = null, Action<OrdersOptions>? options = null, Action<IServiceCollection>? services = null)
    {
        var engine = await StartAsync(
            folder,
            wanted =>
            {
                wanted.DrivesWheel = false;
                options?.Invoke(wanted);
            },
            wanted =>
            {
                wanted.AddSingleton<TimeProvider>(time);
                wanted.Configure<PartnerOptions>(kitchen => kitchen.Name = "article-simulated");
                services?.Invoke(wanted);
            });
        // What the start itself hands in is written, or refused, before the test may move time: it would wait for as long as that.
        await engine.FlushAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return engine;
    }

    /// <summary>Lets time pass in steps, and after each waits until nothing more can happen and all of it is committed.</summary>
    public async Task AdvanceAsync(TimeSpan time, TimeSpan? step = null)
    {
        await SettleAsync();
        var each = step ?? TimeSpan.FromSeconds(1);
        for (var passed = TimeSpan.Zero; passed < time; passed += each)
        {
            ((FakeTimeProvider)Get<TimeProvider>()).Advance(each);
            Get<TimingWheel>().Advance(Get<EngineClock>().NowMs);
            await SettleAsync();
        }
    }

    /// <summary>Waits until nothing more can happen without time passing, and all of it is committed.</summary>
    public async Task SettleAsync()
    {
        var before = -1L;
        while (before != Journal.Sequence)
        {
            before = Journal.Sequence;
            await Get<WorkerPool>().QuietAsync();
            await FlushAsync();
        }
    }

    /// <summary>Waits until the journal commits again after a failure; it tries by itself, in real time.</summary>
    public Task HealAsync() => Journal.Ready;

    /// <summary>Waits until everything handed to the journal before is committed.</summary>
    public Task FlushAsync()
    {
        var flush = new FlushCommand();
        Journal.Submit(flush);
        return flush.Done;
    }

    /// <summary>Waits until every order there is can be found by its names.</summary>
    public Task IndexAsync() => Get<SearchThread>().RunAsync(
        () =>
        {
            while (Get<NameIndex>().IndexedThrough < Journal.Sequence)
            {
                Get<NameIndex>().Advance();
            }

            return true;
        },
        default);

    /// <summary>All facts kept by the feed, in order.</summary>
    public async Task<IReadOnlyList<Fact>> FactsAsync()
    {
        var facts = new List<Fact>();
        await foreach (var item in Feed.ReadAsync(new FeedPosition(0), default))
        {
            facts.AddRange(item.Facts.Select(committed => committed.Fact));
            if (item.Position.Sequence >= Journal.Sequence)
            {
                break;
            }
        }

        return facts;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Waits for the fact that satisfies the condition, from the beginning of the feed.</summary>
    public async Task<Fact> FactAsync(Func<Fact, bool> condition, CancellationToken cancellationToken)
    {
        await foreach (var item in Feed.ReadAsync(new FeedPosition(0), cancellationToken))
        {
            foreach (var (_, fact) in item.Facts)
            {
                if (condition(fact))
                {
                    return fact;
                }
            }
        }

        throw new InvalidOperationException("The feed ended.");
    }

    /// <summary>The board as it is published at this moment of a fake time; only while something is unfinished, else none may come.</summary>
    public async Task<BoardSnapshot> SnapshotAsync()
    {
        var now = EngineClock.ToTime(Get<EngineClock>().NowMs);
        await foreach (var snapshot in Board.WatchAsync(default))
        {
            if (snapshot.At >= now)
            {
                return snapshot;
            }
        }

        throw new InvalidOperationException("The board ended.");
    }

    /// <summary>Waits until nothing is unfinished and all of it is committed.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var position = new FeedPosition(Journal.Sequence);
        if (Orders.Unfinished == 0)
        {
            return;
        }

        await foreach (var _ in Feed.ReadAsync(position, cancellationToken))
        {
            if (Orders.Unfinished == 0)
            {
                return;
            }
        }
    }

    /// <summary>The same by the board, which looks ten times a second: a reader of the feed would be part of what a benchmark measures.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in Board.WatchAsync(cancellationToken))
        {
            if (Orders.Unfinished == 0)
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }

        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
