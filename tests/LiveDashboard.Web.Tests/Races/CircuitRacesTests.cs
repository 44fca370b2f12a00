using LiveDashboard.Lab.Races;
using LiveDashboard.Web.Races;

namespace LiveDashboard.Web.Tests.Races;

/// <summary>A race that was begun on a page lives as long as a connected page shows it, and a minute more.</summary>
[Slow]
public sealed class CircuitRacesTests
{
    [Fact]
    public async Task Race_OfAPage_EndsAMinuteAfterTheLastPageLeft()
    {
        await using var world = await RaceWorld.StartAsync();
        var (first, second) = (world.Page(), world.Page());
        var id = first.Start(RaceWorld.Endless).Race.Id;
        await using var seen = await WatchAsync(first, id);
        await using var also = await WatchAsync(second, id);

        world.Clock.Advance(2 * HeldRace.UnwatchedTime);
        await seen.DisposeAsync();
        world.Clock.Advance(2 * HeldRace.UnwatchedTime);
        var whileShown = world.Races.Find(id)!.View.State;
        await also.DisposeAsync();
        world.Clock.Advance(HeldRace.UnwatchedTime - TimeSpan.FromSeconds(1));
        var before = world.Races.Find(id)!.View.State;
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((RaceState.Running, RaceState.Running), (whileShown, before));
        Assert.Equal(RaceState.Stopped, (await world.EndAsync(id)).State);
    }

    [Fact]
    public async Task Race_OfAPageThatLosesItsConnection_EndsUnlessItComesBack()
    {
        await using var world = await RaceWorld.StartAsync();
        var page = world.Page();
        var id = page.Start(RaceWorld.Endless).Race.Id;
        await using var seen = await WatchAsync(page, id);

        await page.OnConnectionDownAsync(null!, CancellationToken.None); // the circuit is not looked at
        world.Clock.Advance(HeldRace.UnwatchedTime / 2);
        await page.OnConnectionUpAsync(null!, CancellationToken.None);
        world.Clock.Advance(HeldRace.UnwatchedTime);
        var back = page.Running?.Id;
        await page.OnConnectionDownAsync(null!, CancellationToken.None);
        world.Clock.Advance(HeldRace.UnwatchedTime);

        Assert.Equal(id, back);
        Assert.Equal(RaceState.Stopped, (await world.EndAsync(id)).State);
    }

    [Fact]
    public async Task Race_ThatNobodyEverShowed_EndsAfterAMinute()
    {
        await using var world = await RaceWorld.StartAsync();
        var id = world.Page().Start(RaceWorld.Endless).Race.Id;

        world.Clock.Advance(HeldRace.UnwatchedTime);

        Assert.Equal(RaceState.Stopped, (await world.EndAsync(id)).State);
    }

    [Fact]
    public async Task Race_ThatNeedsNoPage_EndsAfterAnHourOnly()
    {
        await using var world = await RaceWorld.StartAsync();
        var id = world.Races.Start(RaceWorld.Endless, needsPages: false).Race.Id;

        world.Clock.Advance(Race.LongestTime - TimeSpan.FromSeconds(1));
        var before = world.Races.Running?.View.Id;
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(id, before);
        Assert.Equal(RaceState.Stopped, (await world.EndAsync(id)).State);
    }

    [Fact]
    public async Task Start_WhileOneRuns_IsRefusedNamingIt()
    {
        await using var world = await RaceWorld.StartAsync();
        var page = world.Page();
        var first = page.Start(RaceWorld.Endless);

        var second = page.Start(RaceWorld.Endless);
        page.Stop(first.Race.Id);
        await world.EndAsync(first.Race.Id);

        Assert.Equal((true, false, first.Race.Id), (first.IsStarted, second.IsStarted, second.Race.Id));
        Assert.Null(page.Running);
        Assert.Equal(RaceState.Stopped, page.Find(first.Race.Id)?.State);
    }

    private static async Task<IAsyncEnumerator<RaceView>> WatchAsync(CircuitRaces page, string id)
    {
        var views = page.WatchAsync(id, CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await views.MoveNextAsync());
        return views;
    }
}
