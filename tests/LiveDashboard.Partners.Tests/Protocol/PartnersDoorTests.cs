using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LiveDashboard.Partners.Tests.Protocol;

public sealed class PartnersDoorTests
{
    private const string Secret = "open-sesame";

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.test")]
    [InlineData("evil.test:5090")]
    [InlineData("localhost.evil.test")]
    [InlineData("192.0.2.7")]
    public async Task Request_UnderAForeignHost_IsRefusedAndDoesNothing(string host)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var posted = await world.SendAsync(Call(world, request => request.Headers.Host = host));
        using var read = await world.SendAsync(Get(world, "ledger?order=1", request => request.Headers.Host = host));
        using var greeted = await world.SendAsync(Get(world, "", request => request.Headers.Host = host));

        Assert.Equal(["Host"], (await Answer.FaultsAsync(posted)).Keys);
        Assert.Equal(["Host"], (await Answer.FaultsAsync(read)).Keys);
        Assert.Equal(["Host"], (await Answer.FaultsAsync(greeted)).Keys);
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Request_WithoutAHost_IsRefused()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, world.Host.Http1Url.Port, TestEnd);
        await using var stream = new NetworkStream(socket);

        await stream.WriteAsync("GET /ledger/summary HTTP/1.0\r\n\r\n"u8.ToArray(), TestEnd);
        using var reader = new StreamReader(stream, Encoding.ASCII);

        Assert.Contains(" 400 ", await reader.ReadLineAsync(TestEnd), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:80")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2:5090")]
    [InlineData("[::1]:5090")]
    public async Task Request_UnderALoopbackName_ComesIn(string host)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var posted = await world.SendAsync(Call(world, request => request.Headers.Host = host));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.test")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "")]
    public async Task Request_FromAWebPage_IsRefusedOnEveryPath(string header, string value)
    {
        await using var world = await PartnersWorld.StartAsync();

        foreach (var path in (string[])["", "ledger/summary", "ledger/highest?installation=home", "ledger?order=1", "nowhere"])
        {
            using var read = await world.SendAsync(Get(world, path, request => request.Headers.TryAddWithoutValidation(header, value)));
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
            Assert.Equal("application/problem+json", read.Content.Headers.ContentType?.MediaType);
        }

        using var posted = await world.SendAsync(Call(world, request => request.Headers.TryAddWithoutValidation(header, value)));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Request_TypedIntoABrowser_ComesIn()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var read = await world.SendAsync(
            Get(world, "ledger/summary", request => request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "none")));

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("open-sesam")]
    [InlineData("Open-Sesame")]
    [InlineData("open-sesame", "open-sesame")]
    public async Task Post_WithoutTheKey_IsRefusedNamingTheHeader(params string[] keys)
    {
        await using var world = await PartnersWorld.StartAsync(options => options with { Key = Secret });

        using var posted = await world.SendAsync(
            Call(world, request => Array.ForEach(keys, key => request.Headers.TryAddWithoutValidation("Partners-Key", key))));

        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
        Assert.Equal("Partners-Key", posted.Headers.WwwAuthenticate.Single().Scheme);
        var problem = JsonDocument.Parse(await posted.Content.ReadAsStringAsync(TestEnd));
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty("Partners-Key", out _));
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_WithTheKey_IsDoneAndReadingNeedsNone()
    {
        await using var world = await PartnersWorld.StartAsync(options => options with { Key = Secret });

        using var posted = await world.SendAsync(Call(world, request => request.Headers.Add("Partners-Key", Secret)));
        using var greeted = await world.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, greeted.StatusCode);
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Greeting_UnderAnotherNameOfThisMachine_TellsTheHttp2AddressUnderThatName()
    {
        await using var world = await PartnersWorld.StartAsync();

        var root = await Answer.ReadAsync<JsonElement>(
            world.SendAsync(Get(world, "", request => request.Headers.Host = $"localhost:{world.Host.Http1Url.Port}")));

        Assert.Equal($"http://localhost:{world.Host.Http2Url.Port}/", root.GetProperty("http2Url").GetString());
    }

    private static HttpRequestMessage Get(PartnersWorld world, string path, Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Host.Http1Url, path));
        change(request);
        return request;
    }

    private static HttpRequestMessage Call(PartnersWorld world, Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(world.Host.Http1Url, "payment")) { Content = new StringContent("{}") };
        request.Headers.Add("Idempotency-Key", "home/1/payment");
        request.Headers.Add("Kitchen", "latency=0");
        change(request);
        return request;
    }
}
