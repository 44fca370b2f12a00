using System.Net;

namespace LiveDashboard.Partners.Tests.Kitchen;

public sealed class HangTests
{
    private const string Key = "home/3/payment";

    [Fact]
    public async Task Post_ToAHangingPartner_HasNoAnswerUntilTheCallerGoesAwayAndLeavesNoTrace()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var patience = new CancellationTokenSource();
        var sent = world.PostAsync("payment", Key, "latency=0; hang=1", until: patience.Token);
        Assert.Equal(TimeSpan.FromHours(1), await world.Time.NextWaitAsync());

        world.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(sent.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
        using var again = await world.PostAsync("payment", Key);

        Assert.Equal((HttpStatusCode.OK, false), (again.StatusCode, Answer.IsReplayed(again)));
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_ToAHangingPartner_LeavesTheKeyToAnotherCall()
    {
        await using var world = await PartnersWorld.StartAsync();
        var hanging = world.PostAsync("payment", Key, "hang=1");
        await world.Time.NextWaitAsync();

        using var answered = await world.PostAsync("payment", Key);

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.False(hanging.IsCompleted);
        world.Time.Advance(TimeSpan.FromHours(1));
        using var ended = await hanging;
        Assert.Equal(HttpStatusCode.InternalServerError, ended.StatusCode);
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_HangingDuringAnOutage_IsTurnedAwayAtOnce()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", Key, "hang=1; outage=1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Stop_WhileACallHangs_DoesNotWaitForIt()
    {
        await using var world = await PartnersWorld.StartAsync();
        var hanging = world.PostAsync("payment", Key, "hang=1");
        await world.Time.NextWaitAsync();

        await world.RestartAsync();

        using var response = await hanging;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }
}
