using LiveDashboard.Orders;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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

    public OrderTable Orders => Get<OrderTable>();

    public JournalThread Journal => Get<JournalThread>();

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
        await engine._host.StartAsync();
        await engine.Journal.Recovered;
        return engine;
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
