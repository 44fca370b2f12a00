using System.Net;
using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class IdempotencyTests
{
    private const string Key = "home/3/payment";

    [Fact]
    public async Task Post_KeyThatWasDone_IsReplayedAtOnceWithoutAnEffect()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var first = await world.PostAsync("payment", Key);

        using var second = await world.PostAsync("payment", Key, "latency=9000; failure=1");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.True(Answer.IsReplayed(second));
        Assert.Equal(0, world.Time.UnseenWaits);
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_KeyUnderWay_IsWorkedOnce()
    {
        await using var world = await PartnersWorld.StartAsync();
        var first = world.PostAsync("payment", Key, "latency=300");
        await world.Time.NextWaitAsync();

        var second = world.PostAsync("payment", Key, "latency=300");
        world.Time.Advance(TimeSpan.FromMilliseconds(300));
        using var firstAnswer = await first;
        using var secondAnswer = await second;

        Assert.False(Answer.IsReplayed(firstAnswer));
        Assert.True(Answer.IsReplayed(secondAnswer));
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_CallerGoesAway_TheWorkGoesOnToItsCommit()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var patience = new CancellationTokenSource();
        var sent = world.PostAsync("payment", Key, "latency=300", until: patience.Token);
        await world.Time.NextWaitAsync();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        world.Time.Advance(TimeSpan.FromMilliseconds(300));
        using var again = await world.PostAsync("payment", Key, "latency=300");

        Assert.True(Answer.IsReplayed(again));
        Assert.Equal(0, world.Time.UnseenWaits);
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_LedgerCannotCommit_FailsWithoutATrace()
    {
        await using var world = await PartnersWorld.StartAsync();
        await world.RestartWithoutCommitsAsync();

        using var failed = await world.PostAsync("payment", Key);
        world.AllowCommits();
        using var again = await world.PostAsync("payment", Key);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal((HttpStatusCode.OK, false), (again.StatusCode, Answer.IsReplayed(again)));
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_OtherKeyForTheSameStepOfAnOrder_CountsADuplicate()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var first = await world.PostAsync("payment", Key, order: "home/3");
        using var second = await world.PostAsync("payment", "another-key", order: "home/3");
        using var replayed = await world.PostAsync("payment", "another-key", order: "home/3");
        using var otherStep = await world.PostAsync("courier", "home/3/courier", order: "home/3");

        Assert.False(Answer.IsReplayed(second));
        Assert.True(Answer.IsReplayed(replayed));
        Assert.Equal(new LedgerSummary("", 3, 1, 1, new StepCounts(2, 0, 1, 0)), await world.CountAsync());
        Assert.Equal([Key, "another-key", "home/3/courier"], (await world.FindAsync("home/3")).Select(entry => entry.Key));
    }

    [Fact]
    public async Task Post_SameKeyForAnotherStep_IsAnEffectOfThatStep()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var payment = await world.PostAsync("payment", "shared", order: "home/3");
        using var notify = await world.PostAsync("notify", "shared", order: "home/3");

        Assert.False(Answer.IsReplayed(notify));
        Assert.Equal(new LedgerSummary("", 2, 1, 0, new StepCounts(1, 0, 0, 1)), await world.CountAsync());
    }
}
