using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Races;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Races;

/// <summary>The races of a process without its web app: real lanes, and a clock that a test moves.</summary>
internal sealed class RaceWorld : IAsyncDisposable
{
    private readonly IHost _host;

    private RaceWorld(IHost host) => _host = host;

    public FakeTimeProvider Clock { get; } = new();

    public RaceService Races => _host.Services.GetRequiredService<RaceService>();

    /// <summary>A race that runs until it is stopped.</summary>
    public static RaceScenario Endless { get; } = RaceScenario.Default with
    {
        Lanes = [new LaneSpec(VariantInfo.Async)],
        Orders = 1_000,
        Arrivals = "steady:1",
    };

    public static async Task<RaceWorld> StartAsync()
    {
        RaceWorld? world = null;
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_ => world!.Clock); // resolved after it is made
        builder.Services.AddRaces();
        world = new RaceWorld(builder.Build());
        await world._host.StartAsync();
        return world;
    }

    /// <summary>What one page asks.</summary>
    public CircuitRaces Page() => new(Races);

    /// <summary>Waits until the race has ended, and returns it.</summary>
    public async Task<RaceView> EndAsync(string id)
    {
        var race = Races.Find(id)!; // started before
        await race.Ended;
        return race.View;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
