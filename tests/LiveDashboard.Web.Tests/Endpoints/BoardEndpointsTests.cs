using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>The board over HTTP is the latest snapshot in the contract's words.</summary>
public sealed class BoardEndpointsTests
{
    [Fact]
    public async Task Board_AfterASnapshot_HasEveryFieldOfTheContract()
    {
        await using var host = await ApiHost.StartAsync();
        host.Board.Publish(new BoardSnapshot
        {
            Position = new FeedPosition(512),
            Controls = new Controls(4, ExecutionMode.Async, 3, true, KitchenProfile.QuickSimulated),
            Counts = new BoardCounts(36, 1, 2, 3, 4, 5, 6, 7, 8),
            Late = 9,
            ThroughputPerSecond = 2.5,
            Latency = new LatencySummary(10, 20, 30, 40),
            Threads = new ThreadCounts(3, 2, 1, 29),
            Prediction = new Prediction(
                PredictionState.Steady, ExecutionMode.Async, TimeSpan.FromSeconds(52), TimeSpan.FromSeconds(99), RunLimit.Partner(StepName.Restaurant)),
        });

        var body = await host.Client.GetStringAsync("/api/board", ApiHost.Stop);

        Assert.Equal(
            """
            {"position":"0:512","sequence":512,"mode":"async","workers":3,"paused":true,"kitchen":"quick-simulated",
            "counts":{"accepted":36,"queued":1,"payment":2,"restaurant":3,"courier":4,"notify":5,"completed":6,"failed":7,"cancelled":8},
            "late":9,"throughputPerSecond":2.5,"latencyMs":{"p50":10,"p90":20,"p99":30,"max":40},
            "threads":{"workers":3,"busy":2,"stuck":1,"process":29},
            "prediction":{"state":"steady","leftMs":52000,"otherMode":"blocking","otherMs":99000,"limit":"restaurant"}}
            """.ReplaceLineEndings(""),
            body);
    }

    [Fact]
    public async Task Controls_AfterAChange_AreNeverOlderThanItsAnswer()
    {
        await using var app = await App.StartAsync();

        // Many in a row: the board's next snapshot is up to a tenth of a second away.
        for (var workers = 1; workers <= 20; workers++)
        {
            await app.PutAsync("/api/mode", $$"""{"mode":"async","workers":{{workers}}}""");
            Assert.Equal($$"""{"mode":"async","workers":{{workers}}}""", (await app.GetAsync("/api/mode")).GetRawText());
        }

        await app.PutAsync("/api/kitchen", """{"name":"quick"}""");
        Assert.Equal("quick", (await app.GetAsync("/api/kitchen")).Text("name"));
    }
}
