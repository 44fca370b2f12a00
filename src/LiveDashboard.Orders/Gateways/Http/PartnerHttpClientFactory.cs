using System.Net;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Creates the HTTP clients for partners; timeouts are up to the caller.</summary>
internal static class PartnerHttpClientFactory
{
    public static HttpClient New(int maxConnections, int maxAnswerBytes) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = maxConnections,
        // Without it all calls share one connection's 100 streams: 1,000 orders took 10 times as long.
        EnableMultipleHttp2Connections = true,
        // A partner that vanishes leaves its connections open, and calls would keep waiting on them: pings detect dead connections
        // within 15 seconds, and the calls are retried over new ones.
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        KeepAlivePingDelay = TimeSpan.FromSeconds(5),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        // What is left of a body when its answer is dropped; beyond that the connection is.
        MaxResponseDrainSize = AnswerBody.MostBytes,
        ResponseDrainTimeout = AnswerBody.Longest,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        // Shorter than our partners' idle limit (30 s): a call must not be sent while they close the connection.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        // The order's own traceparent is sent.
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = maxAnswerBytes,
    };
}
