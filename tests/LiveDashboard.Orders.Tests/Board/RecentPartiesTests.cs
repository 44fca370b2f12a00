using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Board;

/// <summary>The names on the board's list: folded in with the orders, read only where the fold cannot know them.</summary>
public sealed class RecentPartiesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-parties-");

    [Fact]
    public async Task Accepted_SinceTheStart_AreKnownWithoutTheDisk()
    {
        // A reader that can read nothing.
        await using var engine = await EngineHost.StartAsync(services: services => services.AddSingleton(new ReaderThread("/nowhere/at/all")));
        await engine.Intake.SubmitAsync(Requests.Order("Grace Hopper"), null, default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(2, Seed: 7), null, default);

        var parties = await engine.Get<RecentParties>().OfAsync([new OrderId(1), new OrderId(3)], default);

        Assert.Equal("Grace Hopper", parties[new OrderId(1)].Customer);
        Assert.Equal(BurstOrders.Names(7, 1), (parties[new OrderId(3)].Customer, parties[new OrderId(3)].Restaurant));
    }

    [Fact]
    public async Task Accepted_BeforeTheStart_AreReadTogether()
    {
        await using (var before = await EngineHost.StartAsync(_folder.FullName))
        {
            await before.Intake.SubmitAsync(Requests.Order("Ada"), null, default);
            await before.Intake.SubmitAsync(Requests.Order("Grace"), null, default);
        }

        await using var engine = await EngineHost.StartAsync(_folder.FullName);
        var parties = await engine.Get<RecentParties>().OfAsync([new OrderId(1), new OrderId(2)], default);

        Assert.Equal(["Ada", "Grace"], parties.OrderBy(pair => pair.Key.Value).Select(pair => pair.Value.Customer));
    }

    [Fact]
    public async Task Unreadable_AreLeftOutAndTheBoardGoesOn()
    {
        await using (var before = await EngineHost.StartAsync(_folder.FullName))
        {
            await before.Intake.SubmitAsync(Requests.Order("Ada"), null, default);
        }

        await using var engine = await EngineHost.StartAsync(
            _folder.FullName, services: services => services.AddSingleton(new ReaderThread("/nowhere/at/all")));

        Assert.Empty(await engine.Get<RecentParties>().OfAsync([new OrderId(1)], default));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
