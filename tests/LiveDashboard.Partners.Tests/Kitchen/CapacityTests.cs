using System.Net;

namespace LiveDashboard.Partners.Tests.Kitchen;

public sealed class CapacityTests
{
    [Fact]
    public async Task Post_MoreThanTheLineHolds_OneIsBusyAndTheOthersWorkOneByOne()
    {
        const int Held = 1_001; // one at work, a thousand in line
        const string Narrow = "latency=40; capacity=1";
        await using var world = await PartnersWorld.StartAsync();

        var calls = Enumerable.Range(0, Held + 1).Select(number => world.PostAsync("courier", $"home/{number}/courier", Narrow)).ToList();
        var busy = await Task.WhenAny(calls);
        using var refused = await busy;
        for (var number = 0; number < Held; number++)
        {
            Assert.Equal(TimeSpan.FromMilliseconds(40), await world.Time.NextWaitAsync());
            Assert.Equal(0, world.Time.UnseenWaits);
            world.Time.Advance(TimeSpan.FromMilliseconds(40));
        }

        calls.Remove(busy);
        var answers = await Task.WhenAll(calls);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(Held, (await world.SummariseAsync()).ByStep.Courier);
    }

    [Fact]
    public async Task Post_WithoutALimitBesideALimitedCall_DoesNotWait()
    {
        await using var world = await PartnersWorld.StartAsync();
        var limited = world.PostAsync("payment", "home/1/payment", "latency=40; capacity=1");
        await world.Time.NextWaitAsync();

        using var unlimited = await world.PostAsync("payment", "home/2/payment");
        world.Time.Advance(TimeSpan.FromMilliseconds(40));
        using var done = await limited;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (unlimited.StatusCode, done.StatusCode));
    }
}
