using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>What no engine should ever see is refused at the door, with the field named.</summary>
public sealed class HostileRequestTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    private const string Order = """{"customer":"Ada","restaurant":"Olive","items":[{"name":"Soup","quantity":1,"unitPrice":4.5}]}""";

    [Theory]
    [InlineData("POST", "/api/bursts", """{"count":1e30}""", "count")]
    [InlineData("POST", "/api/bursts", """{"count":1e999999}""", "count")]
    [InlineData("POST", "/api/bursts", """{"count":"ten"}""", "count")]
    [InlineData("POST", "/api/bursts", """{"count":1.5}""", "count")]
    [InlineData("POST", "/api/bursts", """{"count":true}""", "count")]
    [InlineData("POST", "/api/bursts", """{"count":[10]}""", "count")]
    [InlineData("POST", "/api/bursts", """{"count":10,"seed":99999999999999999999}""", "seed")]
    [InlineData("POST", "/api/bursts", """{"count":10,"mode":1}""", "mode")]
    [InlineData("POST", "/api/bursts", """{"count":10,"kitchen":{}}""", "kitchen")]
    [InlineData("POST", "/api/bursts", """{"count":10,"kitchen":"\ud800"}""", "kitchen")]
    [InlineData("POST", "/api/bursts", """{"\ud800":1,"count":10}""", "body")]
    [InlineData("POST", "/api/bursts", """{"count":10""", "body")]
    [InlineData("POST", "/api/bursts", "", "body")]
    [InlineData("POST", "/api/bursts", "[]", "body")]
    [InlineData("POST", "/api/bursts", "null", "body")]
    [InlineData("POST", "/api/bursts", "NaN", "body")]
    [InlineData("POST", "/api/orders", """{"customer":7}""", "customer")]
    [InlineData("POST", "/api/orders", """{"items":{}}""", "items")]
    [InlineData("POST", "/api/orders", """{"items":[1]}""", "items[0]")]
    [InlineData("POST", "/api/orders", """{"items":[{"quantity":"two"}]}""", "items[0].quantity")]
    [InlineData("POST", "/api/orders", """{"items":[{"quantity":3000000000}]}""", "items[0].quantity")]
    [InlineData("POST", "/api/orders", """{"items":[null,{"unitPrice":"4.50"}]}""", "items[1].unitPrice")]
    [InlineData("POST", "/api/orders", """{"items":[{"unitPrice":1e30}]}""", "items[0].unitPrice")]
    [InlineData("PUT", "/api/mode", """{"workers":"eight"}""", "workers")]
    [InlineData("PUT", "/api/mode", """{"mode":false}""", "mode")]
    [InlineData("PUT", "/api/pause", "{}", "paused")]
    [InlineData("PUT", "/api/pause", """{"paused":"yes"}""", "paused")]
    [InlineData("PUT", "/api/kitchen", """{"name":[]}""", "name")]
    [InlineData("PUT", "/api/kitchen", """{"steps":[]}""", "steps")]
    [InlineData("PUT", "/api/kitchen", """{"steps":{"payment":5}}""", "steps.payment")]
    [InlineData("PUT", "/api/kitchen", """{"steps":{"payment":{"latencyMs":0.5}}}""", "steps.payment.latencyMs")]
    [InlineData("PUT", "/api/kitchen", """{"steps":{"notify":{"failureRate":1e400}}}""", "steps.notify.failureRate")]
    [InlineData("PUT", "/api/kitchen", """{"steps":{"courier":{"outage":1}}}""", "steps.courier.outage")]
    [InlineData("PUT", "/api/kitchen", """{"steps":{"courier":{"hang":"yes"}}}""", "steps.courier.hang")]
    public async Task Body_WithAWrongField_Is400AndNamesIt(string method, string path, string body, string field)
    {
        var host = shared.Host;

        using var response = await SendAsync(host, method, path, Json(body));

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, field);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_OfAnotherContentType_Is415(string? contentType)
    {
        var host = shared.Host;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Order));
        content.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);

        using var response = await SendAsync(host, "POST", "/api/orders", content);

        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "Content-Type");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_LargerThanTheLimit_Is413(bool chunked)
    {
        var host = shared.Host;
        var body = $$"""{"customer":"{{new string('a', 300_000)}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders") { Content = Json(body) };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await host.Client.SendAsync(request, ApiHost.Stop);

        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "body");
    }

    [Fact]
    public async Task Body_OfInvalidUtf8_Is400AndNamesTheField()
    {
        var host = shared.Host;
        var content = new ByteArrayContent([.. "{\"customer\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await SendAsync(host, "POST", "/api/orders", content);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "customer");
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("")]
    [InlineData("clé")]
    [InlineData(256)]
    public async Task IdempotencyKey_OutsideTheRule_Is400AndNamesTheHeader(object key)
    {
        var host = shared.Host;
        foreach (var path in (string[])["/api/orders", "/api/bursts"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json(Order) };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key as string ?? new string('k', (int)key));

            using var response = await host.Client.SendAsync(request, ApiHost.Stop);

            await AssertProblemAsync(response, HttpStatusCode.BadRequest, "Idempotency-Key");
        }
    }

    [Theory]
    [InlineData("/api/orders?limit=0", "limit")]
    [InlineData("/api/orders?limit=201", "limit")]
    [InlineData("/api/orders?limit=-1", "limit")]
    [InlineData("/api/orders?limit=99999999999999", "limit")]
    [InlineData("/api/orders?limit=5&limit=6", "limit")]
    [InlineData("/api/orders?limit=many", "limit")]
    [InlineData("/api/orders?q=status:lost", "q")]
    public async Task List_WithAWrongQuery_Is400AndNamesIt(string path, string field)
    {
        var host = shared.Host;

        using var response = await SendAsync(host, "GET", path, null);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, field);
    }

    [Theory]
    [InlineData("GET", "/api/orders/0")]
    [InlineData("GET", "/api/orders/-1")]
    [InlineData("GET", "/api/orders/one")]
    [InlineData("GET", "/api/orders/9007199254740992")]
    [InlineData("GET", "/api/orders/99999999999999999999999")]
    [InlineData("POST", "/api/orders/0/cancel")]
    [InlineData("POST", "/api/orders/-9223372036854775808/retry")]
    public async Task Order_WhoseIdCannotBeOne_Is404(string method, string path)
    {
        var host = shared.Host;

        using var response = await SendAsync(host, method, path, null);

        await AssertProblemAsync(response, HttpStatusCode.NotFound, "id");
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound, "path")]
    [InlineData("POST", "/api", HttpStatusCode.NotFound, "path")]
    [InlineData("DELETE", "/api/board", HttpStatusCode.MethodNotAllowed, "method")]
    [InlineData("PATCH", "/api/orders/1", HttpStatusCode.MethodNotAllowed, "method")]
    public async Task Address_ThatIsNotServed_IsAProblem(string method, string path, HttpStatusCode status, string field)
    {
        var host = shared.Host;

        using var response = await SendAsync(host, method, path, null);

        await AssertProblemAsync(response, status, field);
    }

    [Fact]
    public async Task Fault_Inside_Is500WithoutAStackTrace()
    {
        var host = shared.Host;

        using var response = await SendAsync(host, "GET", "/api/orders/1", null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        return await host.Client.SendAsync(request, ApiHost.Stop);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string field)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await ApiHost.JsonOf(response);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal(field, error.Name);
        Assert.Equal(JsonValueKind.String, Assert.Single(error.Value.EnumerateArray()).ValueKind);
    }
}
