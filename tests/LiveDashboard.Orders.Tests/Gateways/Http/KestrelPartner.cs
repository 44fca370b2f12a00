using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>A partner of somebody else's on one port of the loopback, in one version of HTTP.</summary>
internal sealed class KestrelPartner : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelPartner(WebApplication app) => _app = app;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Url => new(_app.Urls.Single() + "/");

    /// <summary>Every request that came, as "POST /payment HTTP/2".</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The calls among them.</summary>
    public int Calls => Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal));

    public static async Task<KestrelPartner> StartAsync(RequestDelegate answer, HttpProtocols protocols = HttpProtocols.Http1, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = protocols));
        var partner = new KestrelPartner(builder.Build());
        partner._app.Run(context =>
        {
            partner.Requests.Enqueue($"{context.Request.Method} {context.Request.Path} {context.Request.Protocol}");
            return answer(context);
        });
        await partner._app.StartAsync(TestContext.Current.CancellationToken);
        return partner;
    }

    /// <summary>Answers each call with a status and nothing else.</summary>
    public static RequestDelegate Says(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Ends it at once; connections are torn down.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
