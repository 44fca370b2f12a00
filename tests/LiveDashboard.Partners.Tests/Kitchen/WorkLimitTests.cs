using System.Net;

namespace LiveDashboard.Partners.Tests.Kitchen;

public sealed class WorkLimitTests
{
    [Fact]
    public async Task Post_MoreCallsThanMayBeUnderWay_IsTurnedAwayUntilWorkEnds()
    {
        await using var world = await StartAsync();
        var payment = world.PostAsync("payment", "home/1/payment", "latency=300");
        await world.Time.NextWaitAsync();
        var courier = world.PostAsync("courier", "home/1/courier", "latency=300");
        await world.Time.NextWaitAsync();

        using var tooMany = await world.PostAsync("notify", "home/1/notify");
        world.Time.Advance(TimeSpan.FromMilliseconds(300));
        using var first = await payment;
        using var second = await courier;
        using var again = await world.PostAsync("notify", "home/1/notify");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (tooMany.StatusCode, tooMany.Headers.RetryAfter?.Delta));
        Assert.Equal((HttpStatusCode.OK, false), (again.StatusCode, Answer.IsReplayed(again)));
        Assert.Equal(3, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_CallersThatWentAway_CountUntilTheirWorkEnds()
    {
        await using var world = await StartAsync();
        using var patience = new CancellationTokenSource();
        var payment = world.PostAsync("payment", "home/1/payment", "latency=300", until: patience.Token);
        await world.Time.NextWaitAsync();
        var courier = world.PostAsync("courier", "home/1/courier", "latency=300", until: patience.Token);
        await world.Time.NextWaitAsync();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => payment);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => courier);

        using var tooMany = await world.PostAsync("notify", "home/1/notify");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, tooMany.StatusCode);
    }

    // The limit is a net: a call that is turned away would leave the test waiting for a wait that never begins.
    [Fact(Timeout = 60_000)]
    public async Task Post_HangingCallsAndThoseThatEndWithoutAnEffect_CountAndGiveTheirPlaceBack()
    {
        await using var world = await StartAsync();
        var first = world.PostAsync("payment", "home/1/payment", "latency=300");
        await world.Time.NextWaitAsync();
        var hanging = world.PostAsync("courier", "home/1/courier", "hang=1");
        await world.Time.NextWaitAsync();

        using var tooMany = await world.PostAsync("payment", "home/1/payment", "latency=300");
        using var tooManyHanging = await world.PostAsync("courier", "home/1/courier", "hang=1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, tooMany.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, tooManyHanging.StatusCode);
        world.Time.Advance(TimeSpan.FromHours(1));
        using var done = await first;
        using var ended = await hanging;

        for (var round = 0; round < 3; round++)
        {
            using var replayed = await world.PostAsync("payment", "home/1/payment");
            using var failed = await world.PostAsync("payment", $"home/2{round}/payment", "latency=0; failure=1");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (replayed.StatusCode, failed.StatusCode));
        }

        var one = world.PostAsync("notify", "home/3/notify", "latency=300");
        await world.Time.NextWaitAsync();
        var two = world.PostAsync("notify", "home/4/notify", "latency=300");
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        Assert.Equal(TimeSpan.FromMilliseconds(300), await world.Time.NextWaitAsync());
        world.Time.Advance(TimeSpan.FromMilliseconds(300));
        using var oneDone = await one;
        using var twoDone = await two;
    }

    private static Task<PartnersWorld> StartAsync() => PartnersWorld.StartAsync(options => options with { MaxCallsUnderWay = 2 });
}
