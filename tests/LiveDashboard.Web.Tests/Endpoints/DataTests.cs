using System.Net;
using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>What is kept and what room it takes, and how long ended orders stay, over HTTP.</summary>
public sealed class DataTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Data_TellsSizesCountsAndTheOldestOrder()
    {
        await using var app = await App.StartAsync();
        await app.PostAsync("/api/bursts", """{"count":7}""");

        var data = await app.GetAsync("/api/data");

        var bytes = data.GetProperty("bytes");
        Assert.True(bytes.GetProperty("journal").GetInt64() > 0);
        Assert.True(bytes.GetProperty("partners").GetInt64() > 0);
        Assert.Equal(
            bytes.GetProperty("total").GetInt64(),
            new[] { "journal", "log", "search", "partners", "damaged" }.Sum(part => bytes.GetProperty(part).GetInt64()));
        Assert.Equal(7, data.GetProperty("orders").GetInt64());
        Assert.True(data.GetProperty("facts").GetInt64() > 0);
        Assert.Equal((await app.GetAsync("/api/orders/1")).Text("acceptedAt"), data.Text("oldestAcceptedAt"));
        Assert.Equal("""{"keepDays":0,"keepOrders":0}""", data.GetProperty("retention").GetRawText());
    }

    [Fact]
    public async Task Retention_WhenSet_KeepsWhatIsLeftOutAndOldOrdersAreNoLongerFound()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Orders:KeepDays"] = "30" });
        await app.PutAsync("/api/mode", """{"mode":"async"}""");
        await app.PostAsync("/api/orders", Json.Order());
        await app.PostAsync("/api/orders", Json.Order());
        await app.UntilOrderAsync(1, "completed");
        await app.UntilOrderAsync(2, "completed");
        await app.AskAsync(HttpStatusCode.Accepted, "POST", "/api/clear");

        var set = await app.PutAsync("/api/data/retention", """{"keepOrders":1}""");

        Assert.Equal("""{"keepDays":30,"keepOrders":1}""", set.GetRawText());
        await app.UntilAsync("/api/orders", page => page.GetProperty("items").GetArrayLength() == 1);
        var gone = await app.AskAsync(HttpStatusCode.NotFound, "GET", "/api/orders/1");
        Assert.Contains("no longer kept", gone.GetRawText());
        Assert.Equal("completed", (await app.GetAsync("/api/orders/2")).Text("status"));
    }

    [Fact]
    public async Task OldOrders_AtAStartLongAfterTheLastFact_StayUntilTheClockIsSaidToBeRight()
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;
        await using (var earlier = await EngineHost.StartStillAsync(new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(-40)), folder))
        {
            await earlier.Intake.SubmitBurstAsync(new BurstRequest(3, ExecutionMode.Async), null, default);
            await earlier.AdvanceAsync(TimeSpan.FromSeconds(15));
            await earlier.Intake.ClearAsync(default);
        }

        await using (var app = await App.StartAsync(new Dictionary<string, string> { ["Orders:KeepDays"] = "30", ["Orders:DataPath"] = folder }))
        {
            await app.UntilAsync("/api/data", data => data.GetProperty("heldBack").ValueKind == JsonValueKind.Object);
            var held = (await app.GetAsync("/api/data")).GetProperty("heldBack");
            Assert.Equal(3, held.Number("orders"));
            Assert.StartsWith("3 orders would be removed by the rule of 30 days", held.Text("message"), StringComparison.Ordinal);

            await app.PutAsync("/api/data/retention", """{"clockIsRight":true}""");

            await app.UntilAsync("/api/orders", page => page.GetProperty("items").GetArrayLength() == 0);
            await app.UntilAsync("/api/data", data => data.GetProperty("heldBack").ValueKind == JsonValueKind.Null);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("""{"keepDays":-1}""", "keepDays")]
    [InlineData("""{"keepDays":36501}""", "keepDays")]
    [InlineData("""{"keepOrders":100000001}""", "keepOrders")]
    [InlineData("""{"keepOrders":"many"}""", "keepOrders")]
    [InlineData("""{"clockIsRight":"yes"}""", "clockIsRight")]
    public async Task Retention_OutsideTheRules_Is400AndNothingChanges(string body, string field)
    {
        var app = untouched.App;

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "PUT", "/api/data/retention", body);

        Assert.Equal(field, Assert.Single(problem.Blamed()));
        Assert.Equal(
            """{"keepDays":0,"keepOrders":0}""", (await app.GetAsync("/api/data")).GetProperty("retention").GetRawText());
    }
}
