using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using LiveDashboard.Web.Endpoints.Export;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints.Export;

/// <summary>The result of a query as a file.</summary>
public sealed class ExportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string[] s_dangerous = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

    [Fact]
    public async Task Csv_OfAllOrders_HasARowForEachAndNoFormula()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":1200,"mode":"async"}""");
        await app.PostAsync("/api/orders", Json.Order(customer: "\"=HYPERLINK(\\\"http://x\\\";\\\"Zoë\\\")\"", restaurant: "\"a;=1+1,b\""));

        using var answer = await app.SendAsync("GET", "/api/orders/export?format=csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync(App.Stop);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType?.ToString());
        Assert.Matches("^orders-\\d{8}-\\d{6}\\.csv$", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "");
        Assert.Equal(1 + 1201 + 1, rows.Length);
        Assert.Equal("", rows[^1]);
        Assert.StartsWith("\"id\",\"customer\",\"restaurant\",", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("\"1201\",\"'=HYPERLINK(\"\"http://x\"\";\"\"Zoë\"\")\",\"a;=1+1,b\",\"27.00\",", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"stage\"", rows[0], StringComparison.Ordinal);
        Assert.Contains(",\"accepted\",", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"waiting\"", rows[1], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 1201).Reverse(), rows[1..^1].Select(row => int.Parse(row.Split('"')[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Json_OfAQuery_IsAnArrayOfOrdersAsInAList()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":700,"mode":"async"}""");
        await app.PostAsync("/api/bursts", """{"count":3,"mode":"blocking"}""");

        using var answer = await app.SendAsync("GET", "/api/orders/export?format=json&q=mode:async");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(App.Stop));
        using var none = await app.SendAsync("GET", "/api/orders/export?format=json&q=status:failed");
        var listed = (await app.GetAsync("/api/orders?q=mode:async&limit=1")).GetProperty("items")[0];

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(700, json.RootElement.GetArrayLength());
        Assert.Equal(
            listed.EnumerateObject().Select(field => field.Name), json.RootElement[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(700, json.RootElement[0].Number("id"));
        Assert.Equal("[]", await none.Content.ReadAsStringAsync(App.Stop));
    }

    [Fact]
    public async Task Format_ThatIsUnknown_IsRefused()
    {
        var app = shared.App;

        var problem = await app.AskAsync(HttpStatusCode.BadRequest, "GET", "/api/orders/export?format=xlsx");

        Assert.Equal(["format"], problem.Blamed());
    }

    [Fact]
    public async Task Export_WhileTwoRun_IsToldToComeBack()
    {
        var app = shared.App;
        Assert.True(app.Get<ExportSlots>().TryTake(out var first));
        Assert.True(app.Get<ExportSlots>().TryTake(out var second));

        using var refused = await app.SendAsync("GET", "/api/orders/export");
        first.Dispose();
        first.Dispose();
        using var taken = await app.SendAsync("GET", "/api/orders/export");
        using var again = await app.SendAsync("GET", "/api/orders/export");
        second.Dispose();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public void CsvText_OfEveryPayload_CannotBeTakenForAFormula()
    {
        string[] formulas = ["1+1", "cmd|'/C calc'!A0", "HYPERLINK(\"http://evil\")", "SUM(A1:A9)", "DDE(\"cmd\";\"/C calc\")", "1"];
        string[] before = ["", " ", "\t", "\r", "\n", "\r\n", "\u00a0", "\ufeff", "\u200b", "\0", "\"", " \t\""];
        var payloads = s_dangerous.SelectMany(_ => formulas, (start, formula) => start + formula)
            .SelectMany(_ => before, (payload, blank) => blank + payload)
            .ToList();

        Assert.True(payloads.Count >= 100);
        Assert.All(payloads, payload => Assert.Equal("'" + payload, CsvText.Safe(payload)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Zoë Martin")]
    [InlineData("a=b")]
    [InlineData("Olive & Thyme")]
    [InlineData("7-Eleven")]
    [InlineData(" x")]
    public void CsvText_OfPlainText_IsLeftAlone(string text) => Assert.Equal(text, CsvText.Safe(text));
}
