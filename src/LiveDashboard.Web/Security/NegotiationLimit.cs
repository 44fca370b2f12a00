using System.Threading.RateLimiting;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Security;

/// <summary>Rate-limits the negotiations of hub and circuit connections: each is kept for 15 s, whether somebody connects or not.</summary>
internal sealed class NegotiationLimit(RequestDelegate next, LimitOptions limits) : IDisposable
{
    private const int SecondsAtOnce = 10;
    private const string TooMany = "Too many connections at once; try again in a moment.";

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly TokenBucketRateLimiter _limiter = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = limits.NegotiationsPerSecond * SecondsAtOnce,
        TokensPerPeriod = limits.NegotiationsPerSecond,
        ReplenishmentPeriod = s_second,
        QueueLimit = 0,
    });

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsNegotiation(context.Request.Path))
        {
            using var lease = _limiter.AttemptAcquire();
            if (!lease.IsAcquired)
            {
                await new RefusalResult(new Refusal(RefusalKind.TooMany, TooMany) { RetryAfter = s_second }).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    public void Dispose() => _limiter.Dispose();

    private static bool IsNegotiation(PathString path) => path.Value is { } text
        && text.EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase)
        && (path.StartsWithSegments("/_blazor") || path.StartsWithSegments("/hubs"));
}
