using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>A key does its command once, however often it is sent.</summary>
[Slow]
public sealed class IdempotencyTests
{
    [Theory]
    [InlineData("/api/orders", "id")]
    [InlineData("/api/bursts", "firstOrderId")]
    public async Task Key_SentAgainWithEqualFields_AnswersWithTheFirst(string path, string first)
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        var body = path == "/api/orders" ? Json.Order() : """{"count":3}""";
        using var accepted = await app.SendAsync("POST", path, body, "k1");

        using var again = await app.SendAsync("POST", path, body.Replace(":", " : ", StringComparison.Ordinal), "k1");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (accepted.StatusCode, again.StatusCode));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(accepted.Headers.Location, again.Headers.Location);
        Assert.Equal(1, (await ApiHost.JsonOf(again)).Number(first));
        Assert.Equal(path == "/api/orders" ? 1 : 3, (await app.GetAsync("/api/orders")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("13.5", "13.50")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0")]
    public async Task Key_SentAgainWithTheSameMoneyWrittenOtherwise_AnswersWithTheFirst(string price, string again)
    {
        await using var app = await App.StartAsync();

        await app.PostAsync("/api/orders", Json.Order(items: $"[{Json.Item(unitPrice: price)}]"), "k1");
        var replayed = await app.PostAsync("/api/orders", Json.Order(items: $"[{Json.Item(unitPrice: again)}]"), "k1");

        Assert.Equal(1, replayed.Number("id"));
    }

    [Fact]
    public async Task Key_SentAgainWithOtherFields_Is409()
    {
        await using var app = await App.StartAsync();
        await app.PostAsync("/api/orders", Json.Order(), "k1");
        await app.PostAsync("/api/bursts", """{"count":3}""", "k1");

        var order = await app.AskAsync(HttpStatusCode.Conflict, "POST", "/api/orders", Json.Order(customer: "\"Omar\""), "k1");
        var burst = await app.AskAsync(HttpStatusCode.Conflict, "POST", "/api/bursts", """{"count":4}""", "k1");

        Assert.Equal(["Idempotency-Key", "Idempotency-Key"], order.Blamed().Concat(burst.Blamed()));
    }

    [Fact]
    public async Task Key_SentManyTimesAtOnce_MakesOneOrder()
    {
        await using var app = await App.StartAsync();

        var orders = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.PostAsync("/api/orders", Json.Order(), "k1")));

        Assert.All(orders, order => Assert.Equal(1, order.Number("id")));
        Assert.Single((await app.GetAsync("/api/orders")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Key_OfARefusedRequest_IsNotUsedUp()
    {
        await using var app = await App.StartAsync();
        await app.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/orders", Json.Order(customer: "\"\""), "k1");
        await app.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/bursts", """{"count":0}""", "k1");

        var order = await app.PostAsync("/api/orders", Json.Order(), "k1");
        var burst = await app.PostAsync("/api/bursts", """{"count":3}""", "k1");

        Assert.Equal((1, 2), (order.Number("id"), burst.Number("firstOrderId")));
    }

    [Fact]
    public async Task Key_OfABurst_IsReplayedAfterTheBoardsKitchenTakesFewer()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":10001,"seed":5}""", "k1");
        await app.PutAsync("/api/kitchen", """{"name":"quick"}""");

        var again = await app.PostAsync("/api/bursts", """{"count":10001,"seed":5}""", "k1");

        Assert.Equal((1, "quick-simulated"), (again.Number("firstOrderId"), again.Text("kitchen")));
    }
}
