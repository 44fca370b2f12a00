using System.Net;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Makes the HTTP clients for partners; their time-outs are the caller's.</summary>
internal static class PartnerHttpClientFactory
{
    public static HttpClient New(int maxConnections, int maxAnswerBytes) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = maxConnections,
        // Without it all calls share one connection's 100 streams: 1,000 orders took 10 times as long.
        EnableMultipleHttp2Connections = true,
        // A partner that went without a word leaves its connections open, and every call would go on waiting on them: asked now and
        // then, they are known for dead within a quarter of a minute, and the calls are tried again over new ones.
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        KeepAlivePingDelay = TimeSpan.FromSeconds(5),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        // Shorter than our partners keep a connection without a call (30 s): a call must not be sent while they close it.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        // The order's own traceparent is sent.
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = maxAnswerBytes,
    };
}
