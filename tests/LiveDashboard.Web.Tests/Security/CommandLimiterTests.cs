using System.Net;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>Commands come out of a bucket that refills with time; single orders do not.</summary>
public sealed class CommandLimiterTests
{
    private static readonly (string Method, string Path, string? Body)[] s_commands =
    [
        ("PUT", "/api/pause", """{"paused":true}"""),
        ("PUT", "/api/mode", """{"mode":"async"}"""),
        ("PUT", "/api/kitchen", """{"name":"quick"}"""),
        ("PUT", "/api/data/retention", """{"keepDays":7}"""),
        ("POST", "/api/bursts", """{"count":1}"""),
        ("DELETE", "/api/bursts/b1", null),
        ("POST", "/api/clear", null),
        ("POST", "/api/orders/cancel", """{"q":"status:accepted"}"""),
        ("POST", "/api/orders/retry", """{"q":"status:failed"}"""),
    ];

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
        // Its time stands still: nothing refills.
        var limiter = new CommandLimiter(new FakeTimeProvider());
        await using var app = await App.StartAsync(services: services => services.AddSingleton(limiter));
        while (limiter.TryTake(out _))
        {
        }

        foreach (var (method, path, body) in s_commands)
        {
            using var refused = await app.SendAsync(method, path, body);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        }

        await app.PostAsync("/api/orders", Json.Order());
        await app.PostAsync("/api/orders/1/cancel");
    }
}
