using System.Net;
using System.Text.Json;
using LiveDashboard.Web.Races;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Races over HTTP, on real lanes: one at a time, each in processes of its own.</summary>
[Slow]
public sealed class RaceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Address = "/api/races";

    // Two lanes that take long enough to be met while they run.
    private const string Long = """{"lanes":[{"variant":"async"},{"variant":"blocking","dials":{"workers":2}}],"orders":40,"kitchen":"article-simulated","seed":7}""";

    [Fact]
    public async Task Race_OfAFullKitchen_IsToldAsItWasAskedForAndEndsByItself()
    {
        const string asked = """
            {"workload":"orders","lanes":[{"variant":"async","dials":{"workers":3}},{"variant":"blocking","dials":{"workers":2}}],"orders":6,"arrivals":"burst","seed":11,
             "kitchen":{"name":"custom","transport":"simulated","steps":{"payment":{"latencyMs":20},"restaurant":{"latencyMs":30,"spreadMs":10},"courier":{"latencyMs":10},"notify":{"latencyMs":10,"capacity":4}}},
             "repeats":2,"plan":"in-turn"}
            """;

        using var response = await shared.App.SendAsync("POST", Address, asked);
        var started = await App.JsonOf(response);
        var race = await UntilEndedAsync(shared.App, started.Text("id"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal($"{Address}/{started.Text("id")}", response.Headers.Location?.ToString());
        Assert.Equal("finished", race.Text("state"));
        Assert.Equal(["finished", "finished"], race.GetProperty("lanes").EnumerateArray().Select(lane => lane.Text("state")));
        Assert.All(race.GetProperty("lanes").EnumerateArray(), lane => Assert.Equal((6, 6, 2), (lane.Number("done"), lane.Number("total"), lane.GetProperty("runs").GetArrayLength())));
        Assert.Equal(JsonValueKind.String, race.GetProperty("verdict").ValueKind);
        var scenario = race.GetProperty("scenario");
        Assert.Equal("in-turn", scenario.Text("plan"));
        Assert.Equal(2, scenario.GetProperty("lanes")[1].GetProperty("dials").Number("workers"));
        Assert.Equal("""{"name":"custom","transport":"simulated","steps":{"payment":{"latencyMs":20,"spreadMs":0,"capacity":0,"failureRate":0,"declineRate":0,"outage":false,"hang":false},"restaurant":{"latencyMs":30,"spreadMs":10,"capacity":0,"failureRate":0,"declineRate":0,"outage":false,"hang":false},"courier":{"latencyMs":10,"spreadMs":0,"capacity":0,"failureRate":0,"declineRate":0,"outage":false,"hang":false},"notify":{"latencyMs":10,"spreadMs":0,"capacity":4,"failureRate":0,"declineRate":0,"outage":false,"hang":false}}}""",
            JsonSerializer.Serialize(scenario.GetProperty("kitchen")));
    }

    [Fact]
    public async Task Race_WhileAnotherRuns_Is409NamingItUntilThatOneIsStopped()
    {
        var first = await shared.App.PostAsync(Address, Long);

        var refused = await shared.App.AskAsync(HttpStatusCode.Conflict, "POST", Address, """{"orders":1}""");
        var stopped = await shared.App.AskAsync(HttpStatusCode.OK, "DELETE", $"{Address}/{first.Text("id")}");
        var second = await shared.App.PostAsync(Address, """{"orders":1,"lanes":[{"variant":"async"}]}""");
        var ended = await UntilEndedAsync(shared.App, second.Text("id"));

        Assert.Equal(first.Text("id"), refused.Text("race"));
        Assert.Contains(first.Text("id"), refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("stopped", stopped.Text("state"));
        Assert.All(stopped.GetProperty("lanes").EnumerateArray(), lane => Assert.Equal("stopped", lane.Text("state")));
        Assert.Equal("finished", ended.Text("state"));
        Assert.Equal("stopped", (await shared.App.AskAsync(HttpStatusCode.OK, "DELETE", $"{Address}/{first.Text("id")}")).Text("state"));
    }

    [Fact]
    public async Task App_ThatStops_EndsTheLanes()
    {
        int[] lanes;
        await using (var app = await App.StartAsync())
        {
            var race = await app.PostAsync(Address, Long);
            await app.UntilAsync($"{Address}/{race.Text("id")}", now => now.GetProperty("lanes").EnumerateArray().All(lane => lane.Text("state") == "running"));
            lanes = [.. app.Get<RaceService>().Running!.View.Lanes.Select(lane => lane.ProcessId!.Value)]; // both run
        }

        Assert.Equal(2, lanes.Length);
        Assert.All(lanes, lane => Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(lane)));
    }

    [Fact]
    public async Task Race_ThatNobodyKnows_Is404()
    {
        foreach (var (method, id) in new[] { ("GET", "nothing"), ("DELETE", "nothing"), ("GET", "%20"), ("GET", "1") })
        {
            var problem = await shared.App.AskAsync(HttpStatusCode.NotFound, method, $"{Address}/{id}");

            Assert.Equal("id", Assert.Single(problem.Blamed()));
        }
    }

    [Fact]
    public async Task Race_OfAPageElsewhere_Is403AndNothingStarts()
    {
        using var response = await shared.App.SendAsync("POST", Address, Long, origin: "http://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null(shared.App.Get<RaceService>().Running);
    }

    private static Task<JsonElement> UntilEndedAsync(App app, string id) => app.UntilAsync($"{Address}/{id}", race => race.Text("state") != "running");
}
