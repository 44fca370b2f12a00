using LiveDashboard.Partners.Hosting;
using LiveDashboard.Partners.Protocol;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Partners;

/// <summary>Builds the partners' web server: two ports, no external configuration, no middleware.</summary>
internal static class PartnersServer
{
    private const int StreamsPerConnection = 1_000;
    private const int AcceptBacklog = 4_096;

    // Longer than the app keeps an idle connection, or it could send a call just as the connection is closed.
    private static readonly TimeSpan s_idleLimit = TimeSpan.FromSeconds(30);

    /// <param name="connections">Creates the connection limits of one port.</param>
    public static WebApplication Build(
        ListenAddress http1, ListenAddress http2, PartnersApi api, Func<PortConnections> connections, ILoggerFactory loggers, TimeSpan stopLimit)
    {
        // Empty: the slim builder would read URLs, Kestrel endpoints and log levels from the hosting app's environment and settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, PassiveLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = stopLimit);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseSockets(sockets => sockets.Backlog = AcceptBacklog);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = PartnersApi.MaxBodyBytes;
            kestrel.Limits.RequestHeadersTimeout = PortConnections.Patience;
            kestrel.Limits.KeepAliveTimeout = s_idleLimit;

            // Both 100 and 10,000 streams a connection were slower with 10,000 calls in flight.
            kestrel.Limits.Http2.MaxStreamsPerConnection = StreamsPerConnection;
            http1.Listen(kestrel, HttpProtocols.Http1, connections());
            http2.Listen(kestrel, HttpProtocols.Http2, connections());
        });

        var app = builder.Build();
        app.Run(api.HandleAsync);
        return app;
    }
}
