using System.Net;
using System.Text;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
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

    private static readonly (string Method, string Path, string? Body)[] s_invalid =
    [
        ("PUT", "/api/mode", """{"workers":0}"""),
        ("PUT", "/api/kitchen", """{"steps":{"payment":{"latencyMs":-1}}}"""),
        ("PUT", "/api/data/retention", """{"keepDays":-1}"""),
        ("POST", "/api/bursts", """{"count":0}"""),
        ("POST", "/api/orders/cancel", """{"q":""}"""),
        ("DELETE", "/api/bursts/b77", null),
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
        Assert.InRange(wait.TotalMilliseconds, 0.5, 1.5);
        Assert.True(limiter.TryTake(out _));
        Assert.False(limiter.TryTake(out _));
    }

    [Fact]
    public void Take_AfterALongRest_IsStillBounded()
    {
        var clock = new FakeTimeProvider();
        var limiter = new CommandLimiter(clock);

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(CommandLimiter.AtOnce, Enumerable.Range(0, 2 * CommandLimiter.AtOnce).Count(_ => limiter.TryTake(out var _)));
    }

    [Fact]
    public async Task Command_BeyondTheBucket_Is429WithRetryAfterAndOrdersGoOn()
    {
        // Its time stands still: nothing refills.
        var limiter = new CommandLimiter(new FakeTimeProvider());
        await using var app = await App.StartAsync(services: services => services.AddSingleton(limiter));
        await app.PostAsync("/api/bursts", """{"count":1}""");
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
        await app.PostAsync("/api/orders/2/cancel");
    }

    [Fact]
    public void Take_OfOneCaller_LeavesTheOthersTheirs()
    {
        var limiter = new CommandLimiter(new FakeTimeProvider());
        var (one, other) = (new CommandCaller(), new CommandCaller());

        var taken = Taken(limiter, one);

        Assert.Equal(CommandLimiter.AtOnceOfOne, taken);
        Assert.Equal(CommandLimiter.AtOnceOfOne, Taken(limiter, other));
        Assert.Equal(CommandLimiter.AtOnce - (2 * CommandLimiter.AtOnceOfOne), Taken(limiter, null));
    }

    [Fact]
    public async Task Command_OfAConnectionThatSentTooMany_IsRefused_AndThatOfAnotherIsNot()
    {
        var limiter = new CommandLimiter(new FakeTimeProvider());
        await using var app = await App.StartAsync(services: services => services.AddSingleton(limiter));
        using var other = new HttpClient { BaseAddress = app.Address };
        var refused = 0;
        for (var call = 0; call <= CommandLimiter.AtOnceOfOne; call++)
        {
            using var answer = await app.SendAsync("PUT", "/api/pause", """{"paused":true}""");
            refused += answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        using var taken = await other.PutAsync("/api/pause", new StringContent("""{"paused":true}""", Encoding.UTF8, "application/json"), App.Stop);
        await using var hub = await app.ConnectAsync();
        var burst = await hub.InvokeAsync<System.Text.Json.JsonElement>("SubmitBurst", 1, cancellationToken: App.Stop);

        Assert.Equal(1, refused);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(1, burst.Number("count"));
    }

    [Fact]
    public async Task Command_OfAHubConnectionThatSentTooMany_IsRefused()
    {
        await using var app = await App.StartAsync(services: services => services.AddSingleton(new CommandLimiter(new FakeTimeProvider())));
        await using var hub = await app.ConnectAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        for (var call = 0; call < CommandLimiter.AtOnceOfOne; call++)
        {
            await hub.InvokeAsync("SubmitBurst", 1, App.Stop);
        }

        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("SubmitBurst", 1, App.Stop));
        await app.PostAsync("/api/clear");

        Assert.Contains("Too many commands at once", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ThatIsInvalid_TakesNothing()
    {
        var limiter = new CommandLimiter(new FakeTimeProvider());
        await using var app = await App.StartAsync(services: services => services.AddSingleton(limiter));
        foreach (var (method, path, body) in s_invalid)
        {
            using var answer = await app.SendAsync(method, path, body);
            Assert.InRange((int)answer.StatusCode, 400, 404);
        }

        Assert.Equal(CommandLimiter.AtOnce, Taken(limiter, null));
    }

    private static int Taken(CommandLimiter limiter, CommandCaller? caller)
    {
        CommandCaller.Current = caller;
        var taken = Enumerable.Range(0, 2 * CommandLimiter.AtOnce).Count(_ => limiter.TryTake(out var _));
        CommandCaller.Current = null;
        return taken;
    }
}
