using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Races in a real browser, on real lanes: to the verdict, stopped, and with a lane that is killed.</summary>
public sealed class RaceTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    // What a killed lane may take to be seen.
    private const float CrashMs = 2_000;
    private const float RaceMs = 60_000;

    [Fact]
    public async Task Race_OfTwentyOrders_RunsToItsVerdictAndLeavesNoProcess()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        // Before, the page is replaced by the live one, and a click that falls between the two is nobody's.
        await Expect(tab.Button("Async")).ToBeEnabledAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Race", Exact = true }).ClickAsync();
        await Expect(Part(tab, "race-start")).ToBeEnabledAsync();

        await tab.Page.Locator(".preset").Filter(new() { HasText = "Blocking or async" }).ClickAsync();
        await Part(tab, "race-orders").FillAsync("20");
        await Part(tab, "race-start").ClickAsync();

        await Expect(Part(tab, "race-verdict")).ToContainTextAsync("sooner", new() { Timeout = RaceMs });
        foreach (var (lane, variant) in new[] { ("lane-1", "async"), ("lane-2", "blocking") })
        {
            await Expect(Part(tab, lane)).ToHaveAttributeAsync("data-variant", variant);
            await Expect(Part(tab, lane)).ToHaveAttributeAsync("data-state", "finished");
            await Expect(Part(tab, lane)).ToHaveAttributeAsync("data-done", "20");
            await Expect(Part(tab, lane)).ToHaveAttributeAsync("data-total", "20");
            Assert.True(int.Parse(await Part(tab, lane).GetAttributeAsync("data-threads") ?? "", CultureInfo.InvariantCulture) >= 8);
        }

        Assert.True(await MakespanAsync(tab, "lane-1") < await MakespanAsync(tab, "lane-2"));
        Assert.Empty(LaneProcesses.Of(dashboard.Address));
        await tab.AssertOpenToAllAsync();
    }

    [Fact]
    public async Task Race_ThatIsStopped_EndsItsLanesAndSurvivesAReload()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await StartLongAsync(dashboard);

        Assert.Equal(2, LaneProcesses.Of(dashboard.Address).Count);
        await Part(tab, "race-stop").ClickAsync();

        await Expect(Part(tab, "race")).ToHaveAttributeAsync("data-state", "stopped");
        await Expect(Part(tab, "lane-2")).ToHaveAttributeAsync("data-state", "stopped");
        Assert.Empty(LaneProcesses.Of(dashboard.Address));
        await tab.Page.ReloadAsync();
        await Expect(Part(tab, "race-verdict")).ToContainTextAsync("Stopped at");
        await Expect(Part(tab, "race-orders")).ToHaveValueAsync("1000");
    }

    [Fact]
    public async Task Lane_ThatIsKilled_IsShownAsCrashedWhileTheOtherGoesOn()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await StartLongAsync(dashboard);

        LaneProcesses.Kill(LaneProcesses.Of(dashboard.Address)[^1]);

        await Expect(tab.Page.Locator("[data-state=crashed][data-variant]")).ToHaveCountAsync(1, new() { Timeout = CrashMs });
        await Expect(tab.Page.Locator("[data-state=running][data-variant]")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("[data-state=crashed][data-variant]")).ToContainTextAsync("137");
        await Part(tab, "race-stop").ClickAsync();
        await Expect(Part(tab, "race-verdict")).ToBeVisibleAsync();
        Assert.Empty(LaneProcesses.Of(dashboard.Address));
    }

    [Fact]
    public async Task Server_ThatStartsAgainInTheMiddle_TellsTheRaceAsLostAndKeepsItsSetup()
    {
        var dashboard = await StartAsync();
        var tab = await StartLongAsync(dashboard);
        tab.ServerMayGo = true;
        var lanes = LaneProcesses.Of(dashboard.Address);

        await dashboard.KillAsync();
        await dashboard.StartAgainAsync();

        await Expect(Part(tab, "race-lost")).ToBeVisibleAsync(new() { Timeout = RaceMs });
        await Expect(Part(tab, "race-orders")).ToHaveValueAsync("1000");
        Assert.Equal(2, lanes.Count);
        await Eventually.GetAsync(() => Task.FromResult(lanes.Count(lane => Directory.Exists($"/proc/{lane}"))), left => left == 0);
    }

    private async Task<Tab> StartLongAsync(Dashboard dashboard)
    {
        var tab = await OpenAsync(dashboard, "/race");
        await Expect(Part(tab, "race-start")).ToBeEnabledAsync();
        await Part(tab, "race-orders").FillAsync("1000");
        await Part(tab, "race-arrivals").FillAsync("steady:5");
        await Part(tab, "race-start").ClickAsync();
        await Expect(Part(tab, "lane-1")).ToHaveAttributeAsync("data-state", "running", new() { Timeout = RaceMs });
        await Expect(Part(tab, "lane-2")).ToHaveAttributeAsync("data-state", "running");
        return tab;
    }

    private static async Task<int> MakespanAsync(Tab tab, string lane) =>
        int.Parse(await Part(tab, lane).GetAttributeAsync("data-makespan-ms") ?? "", CultureInfo.InvariantCulture);

    private static ILocator Part(Tab tab, string id) => tab.Page.GetByTestId(id);
}
