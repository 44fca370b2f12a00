using System.Net;
using System.Text;
using LiveDashboard.Web.Security;
using LiveDashboard.Web.Tests.Endpoints;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>Commands come out of a bucket that refills with time; single orders do not.</summary>
public sealed class CommandLimiterTests
{
    [Fact]
    public void Take_BeyondTheBucket_IsRefusedUntilItRefills()
    {
        var clock = new FakeTimeProvider();
        var limiter = new CommandLimiter(clock);

        var taken = Enumerable.Range(0, CommandLimiter.AtOnce).Count(_ => limiter.TryTake(out var _));
        var refused = !limiter.TryTake(out var wait);
        clock.Advance(wait);

        Assert.Equal(CommandLimiter.AtOnce, taken);
        Assert.True(refused);
        Assert.InRange(wait.TotalMilliseconds, 4, 6);
        Assert.True(limiter.TryTake(out _));
        Assert.False(limiter.TryTake(out _));
    }

    [Fact]
    public void Take_AfterALongRest_IsStillBounded()
    {
        var clock = new FakeTimeProvider();
        var limiter = new CommandLimiter(clock);

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(CommandLimiter.AtOnce, Enumerable.Range(0, 1000).Count(_ => limiter.TryTake(out var _)));
    }

    [Fact]
    public async Task Command_BeyondTheBucket_Is429WithRetryAfterAndOrdersGoOn()
    {
        await using var host = await ApiHost.StartAsync();
        for (var sent = 0; sent < CommandLimiter.AtOnce; sent++)
        {
            using var earlier = await PutPauseAsync(host);
            Assert.Equal(HttpStatusCode.BadRequest, earlier.StatusCode);
        }

        using var refused = await PutPauseAsync(host);
        using var order = await host.Client.PostAsync("/api/orders", Json("[]"), ApiHost.Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal(HttpStatusCode.BadRequest, order.StatusCode);
    }

    private static Task<HttpResponseMessage> PutPauseAsync(ApiHost host) =>
        host.Client.PutAsync("/api/pause", Json("{}"), ApiHost.Stop);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
