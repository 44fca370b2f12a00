using System.Net;
using System.Net.Sockets;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>A partner whose greeting names an address for HTTP/2 that does not answer, as behind a forwarded port.</summary>
public sealed class Http2FallbackTests : IDisposable
{
    private readonly TestClock _time = new();
    private readonly RecordedLog _log = new();
    private readonly LoggerFactory _loggers = new();

    public Http2FallbackTests() => _loggers.AddProvider(_log);

    public void Dispose() => _loggers.Dispose();

    [Theory]
    [InlineData("closed")]
    [InlineData("silent")]
    [InlineData("HTTP/1.1")]
    public async Task Start_WhereTheHttp2AddressDoesNotAnswer_CallsOverHttp1AndSaysSoOnce(string kind)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var other = await KestrelPartner.StartAsync(KestrelPartner.Says(200));
        var http2 = kind == "HTTP/1.1" ? other.Url : new Uri($"http://{silent.LocalEndpoint}/");
        if (kind == "closed")
        {
            silent.Stop();
        }

        await using var partner = await KestrelPartner.StartAsync(Greets(() => http2.ToString()));
        var addresses = await DiscoverAsync(partner.Url);

        await RunAsync(addresses);

        Assert.Equal(4, partner.Calls);
        var line = Assert.Single(_log.Lines);
        Assert.Contains(partner.Url.ToString(), line, StringComparison.Ordinal);
        Assert.Contains($"names {http2} for HTTP/2, which does not answer", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http2Address_ThatGoesAndComesBack_IsLeftAndTakenUpAgain()
    {
        var before = await KestrelPartner.StartAsync(KestrelPartner.Says(200), HttpProtocols.Http2);
        var http2 = before.Url;
        await using var partner = await KestrelPartner.StartAsync(Greets(() => http2.ToString()));
        var addresses = await DiscoverAsync(partner.Url);
        await RunAsync(addresses);
        Assert.Equal((4, 0), (before.Calls, partner.Calls));

        await before.DisposeAsync();
        await RunAsync(addresses);
        Assert.Equal(4, partner.Calls);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(addresses.Http2(StepName.Payment));
        await UntilAsync(() => _log.Lines.Count == 1);
        await using var after = await KestrelPartner.StartAsync(KestrelPartner.Says(200), HttpProtocols.Http2, http2.Port);
        await UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            return addresses.Http2(StepName.Payment) is not null;
        });
        await RunAsync(addresses);

        Assert.Equal((4, 4), (after.Calls, partner.Calls));
        Assert.Contains("does not answer", _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains("answers over HTTP/2", _log.Lines[1], StringComparison.Ordinal);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task Partner_ThatIsNotThereAtTheStart_IsAskedAgain()
    {
        using var place = new TcpListener(IPAddress.Loopback, 0);
        place.Start();
        var url = new Uri($"http://{place.LocalEndpoint}/");
        place.Stop();
        var addresses = await DiscoverAsync(url);
        Assert.Null(addresses.Http2(StepName.Payment));

        await using var fast = await KestrelPartner.StartAsync(KestrelPartner.Says(200), HttpProtocols.Http2);
        await using var partner = await KestrelPartner.StartAsync(Greets(() => fast.Url.ToString()), port: url.Port);
        await UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            return addresses.Http2(StepName.Payment) is not null;
        });

        Assert.Equal(fast.Url, addresses.Http2(StepName.Payment));
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("application/json; charset=klingon", "{}")]
    [InlineData("application/json; charset=", "{}")]
    [InlineData("text/html; charset=iso-8859-1", "<html>\u00e9</html>")]
    [InlineData("application/json", "null")]
    [InlineData("application/json", "[1]")]
    [InlineData("application/json", "{\"http2Url\":7}")]
    [InlineData("application/json", "{\"http2Url\":\"/kitchen\"}")]
    [InlineData("application/json", "{\"http2Url\":\"http://me@127.0.0.1:7001/\"}")]
    [InlineData("application/json", "{\"http2Url\":\"http://127.0.0.1:7001/?a=b\"}")]
    [InlineData("application/json", "")]
    [InlineData(null, "{\"http2Url\":")]
    public async Task Greeting_OfAnyOtherKind_MeansHttp1(string? contentType, string body)
    {
        await using var partner = await KestrelPartner.StartAsync(context =>
        {
            context.Response.Headers.ContentType = contentType;
            return context.Response.WriteAsync(body);
        });

        var addresses = await DiscoverAsync(partner.Url);

        Assert.All(StepNames.All, step => Assert.Null(addresses.Http2(step)));
        Assert.Equal(["GET / HTTP/1.1"], partner.Requests);
    }

    [Theory]
    [InlineData("application/json; charset=klingon", "")]
    [InlineData("text/plain", "\ufeff")]
    public async Task Greeting_WithAnOddCharset_IsReadAsUtf8(string contentType, string before)
    {
        await using var fast = await KestrelPartner.StartAsync(KestrelPartner.Says(401), HttpProtocols.Http2);
        await using var partner = await KestrelPartner.StartAsync(context =>
        {
            context.Response.Headers.ContentType = contentType;
            return context.Response.WriteAsync($$"""{{before}}{"http2Url":"{{fast.Url}}kitchen"}""");
        });

        var addresses = await DiscoverAsync(partner.Url);

        Assert.Equal(new Uri(fast.Url, "kitchen/"), addresses.Http2(StepName.Notify));
    }

    [Fact]
    public async Task Greeting_LongerThanItsBound_MeansHttp1()
    {
        await using var partner = await KestrelPartner.StartAsync(context => context.Response.WriteAsync(new string(' ', 1_000_000)));

        Assert.Null((await DiscoverAsync(partner.Url)).Http2(StepName.Payment));
    }

    private static RequestDelegate Greets(Func<string> http2) => context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path == "/"
        ? context.Response.WriteAsync($$"""{"http2Url":"{{http2()}}"}""")
        : KestrelPartner.Says(HttpMethods.IsPost(context.Request.Method) ? 200 : 404)(context);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task RunAsync(PartnerAddresses addresses)
    {
        await using var engine = await EngineHost.StartAsync(
            options: wanted => wanted.RetryPauseMs = 1,
            services: services =>
            {
                services.AddSingleton(addresses);
                services.Configure<PartnerOptions>(kitchen => kitchen.Name = "quick");
            });
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal(OrderStatus.Completed, (await engine.Reader.FindAsync(new OrderId(1), default))!.Summary.Status);
    }

    private async Task<RemotePartnerAddresses> DiscoverAsync(Uri url)
    {
        var addresses = new RemotePartnerAddresses(
            [.. StepNames.All.Select(_ => url)], [.. StepNames.All.Select(_ => (string?)null)], _time, _loggers.CreateLogger<RemotePartnerAddresses>());
        await addresses.DiscoverAsync(TestContext.Current.CancellationToken);
        return addresses;
    }
}
