using System.Net;
using System.Text.Json;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Orders by query over HTTP: pages, their number, what is refused.</summary>
public sealed class SearchTests(SharedApp untouched) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("colour:red", "no qualifier 'colour'")]
    [InlineData("status:lost", "waiting, running, done, failed or cancelled")]
    [InlineData("slower:fast", "5s")]
    [InlineData("\"zoe", "quote is not closed")]
    [InlineData("zoe\0", "control")]
    public async Task Query_ThatCannotBeRead_IsRefusedNamingQ(string query, string told)
    {
        foreach (var path in (string[])["/api/orders", "/api/orders/count", "/api/orders/export"])
        {
            var problem = await untouched.App.AskAsync(HttpStatusCode.BadRequest, "GET", $"{path}?q={Uri.EscapeDataString(query)}");

            Assert.Equal(["q"], problem.Blamed());
            Assert.Contains(told, problem.GetProperty("errors").GetProperty("q")[0].GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("cursor=abc")]
    [InlineData("cursor=-1&q=status:failed")]
    [InlineData("cursor=0")]
    public async Task Cursor_ThatNoPageGave_IsRefused(string fields)
    {
        var problem = await untouched.App.AskAsync(HttpStatusCode.BadRequest, "GET", $"/api/orders?{fields}");

        Assert.Equal(["cursor"], problem.Blamed());
    }

    [Fact]
    public async Task Query_IsAnsweredInPagesWithoutGapOrRepetition()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":20,"mode":"async"}""");
        await app.PostAsync("/api/bursts", """{"count":5,"mode":"blocking"}""");
        await app.PostAsync("/api/bursts", """{"count":20,"mode":"async"}""");

        var ids = new List<long>();
        for (var next = ""; next is not null;)
        {
            var page = await app.GetAsync($"/api/orders?q=mode:async&limit=7{next}");
            ids.AddRange(Ids(page));
            next = page.GetProperty("next").GetString() is { } cursor ? $"&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        Assert.Equal(Enumerable.Range(26, 20).Concat(Enumerable.Range(1, 20)).Select(id => (long)id).OrderDescending(), ids);
        var count = await app.GetAsync("/api/orders/count?q=mode:async");
        Assert.Equal(40, count.Number("count"));
        Assert.Equal(app.Get<OrderJournal>().Sequence, count.Number("indexedThrough"));
        Assert.Equal(45, (await app.GetAsync("/api/orders/count")).Number("count"));
    }

    [Fact]
    public async Task Pages_ReadWhileOrdersMove_ShowNoOrderTwice()
    {
        await using var app = await App.StartAsync();
        await app.HurryAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":300,"mode":"async"}""");

        var first = await app.GetAsync("/api/orders?q=status:accepted&limit=100");
        await app.PutAsync("/api/pause", """{"paused":false}""");
        await app.UntilBurstEndsAsync("b1");
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":300}""");
        var cursor = first.Text("next");
        var rest = await app.GetAsync($"/api/orders?q=status:accepted&limit=100&cursor={cursor}");
        var ended = await app.GetAsync($"/api/orders?q=status:completed&limit=200&cursor={cursor}");

        Assert.Equal(Enumerable.Range(201, 100).Select(id => (long)id).OrderDescending(), Ids(first));
        Assert.Empty(Ids(rest));
        Assert.Equal(Enumerable.Range(1, 200).Select(id => (long)id).OrderDescending(), Ids(ended));
    }

    [Fact]
    public async Task Names_AreFoundWhateverTheirCaseAndAccents()
    {
        await using var app = await App.StartAsync();
        await app.PostAsync("/api/orders", Json.Order(customer: "\"Élodie Müller\"", restaurant: "\"Chez =cmd|'/C calc'!A0\""));

        var page = await app.UntilAsync("/api/orders?q=customer:MULLER%20chez", answer => Ids(answer).Any());

        Assert.Equal("Élodie Müller", page.GetProperty("items")[0].Text("customer"));
        Assert.Equal(1, (await app.GetAsync("/api/orders/count?q=%22%C3%A9lodie%20muller%22")).Number("count"));
        Assert.Equal(0, (await app.GetAsync("/api/orders/count?q=restaurant:elodie")).Number("count"));
    }

    private static IEnumerable<long> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(order => order.Number("id"));
}
