using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Retention;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Retention;

/// <summary>No order is removed by age on the word of a clock that may be wrong.</summary>
public sealed class AgeGuardTests : RetentionWorld
{
    private static readonly TimeSpan s_ahead = TimeSpan.FromDays(40);

    [Fact]
    public async Task Clock_FarAheadAtAStart_RemovesNothingByAgeHoweverOftenItIsStartedUntilAPersonSaysItIsRight()
    {
        await EndedAsync(orders: 4);
        Time.Advance(s_ahead);

        await using (var wrong = await StartAsync(keepDays: 30))
        {
            Assert.Equal(0, await TrimLaterAsync(wrong));
            Assert.Equal((4, 30), (Held(wrong)!.Orders, Held(wrong)!.KeepDays));
            Assert.StartsWith(
                "4 orders would be removed by the rule of 30 days: at a start the machine's clock stood 40 days after the last fact (2 Jan 2026)",
                Held(wrong)!.Text,
                StringComparison.Ordinal);
            // From here on the last fact has the wrong time, too.
            await SendAndFinishAsync(wrong, singles: 1);
        }

        await using var again = await StartAsync(keepDays: 30);
        Assert.Equal(0, await TrimLaterAsync(again));
        Assert.Equal(4, Held(again)!.Orders);
        await again.Intake.ChangeControlsAsync(new ControlsRequest(ConfirmsClock: true), default);

        Assert.Equal(4, await TrimAsync(again));
        Assert.Null(Held(again));
    }

    [Fact]
    public async Task Clock_ThatIsRightAgain_FindsEveryOrder()
    {
        await EndedAsync(orders: 4);
        Time.Advance(s_ahead);
        await using (var wrong = await StartAsync(keepDays: 30))
        {
            await TrimLaterAsync(wrong);
        }

        var right = new FakeTimeProvider(Time.GetUtcNow() - s_ahead);
        await using var engine = await EngineHost.StartStillAsync(right, Folder, options => (options.KeepDays, options.KeepsToRetention) = (30, false));
        right.Advance(AgeGuard.Wait);

        Assert.Equal(0, await TrimAsync(engine));
        await AssertKeptAsync(engine, first: 1, last: 4);
    }

    [Fact]
    public async Task Clock_ThatIsRightAgainAfterFactsWithTimesAhead_RemovesNoOrderForDaysThatNeverWereAndEachOneWhenItIsOldEnough()
    {
        await EndedAsync(orders: 4);
        Time.Advance(s_ahead);
        await using (var wrong = await StartAsync(keepDays: 30))
        {
            await SendAndFinishAsync(wrong, singles: 1);
            await wrong.Intake.ClearAsync(default);
        }

        var right = new FakeTimeProvider(Time.GetUtcNow() - s_ahead);
        await using var engine = await StartAsync(right, keepDays: 30);
        await SendAndFinishAsync(engine, singles: 1);
        await engine.Intake.ClearAsync(default);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ConfirmsClock: true), default);

        Assert.Equal(0, await TrimAsync(engine));
        await AssertKeptAsync(engine, first: 1, last: 6);

        right.Advance(TimeSpan.FromDays(30) - TimeSpan.FromHours(1));
        Assert.Equal(0, await TrimAsync(engine));
        right.Advance(TimeSpan.FromHours(2));
        Assert.Equal(6, await TrimAsync(engine));
    }

    [Fact]
    public async Task Clock_InDoubt_LeavesTheRuleOfNumbersAlone()
    {
        await EndedAsync(orders: 4);
        Time.Advance(s_ahead);

        await using var engine = await StartAsync(keepDays: 30, keepOrders: 3);

        Assert.Equal(1, await TrimAsync(engine));
        Assert.Equal(3, Held(engine)!.Orders);
    }

    [Fact]
    public async Task Start_WithinADay_WaitsTenMinutesBeforeItRemovesByAge()
    {
        await EndedAsync(orders: 3);
        await using (var engine = await StartAsync())
        {
            Time.Advance(TimeSpan.FromDays(2));
            await SendAndFinishAsync(engine, singles: 1);
            await engine.Intake.ClearAsync(default);
        }

        Time.Advance(TimeSpan.FromHours(23));
        await using var again = await StartAsync(keepDays: 1);
        Time.Advance(AgeGuard.Wait - TimeSpan.FromMilliseconds(1));
        var early = await TrimAsync(again);
        Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal((0, null), (early, Held(again)));
        Assert.Equal(3, await TrimAsync(again));
    }

    [Fact]
    public async Task Rule_SetByAPersonAfterAStart_IsFollowedAtOnceUnlessTheClockIsInDoubt()
    {
        await EndedAsync(orders: 3);
        await using (var engine = await StartAsync())
        {
            Time.Advance(TimeSpan.FromDays(2));
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(KeepDays: 5, KeepOrders: 0), default);
        }

        await using var again = await StartAsync();
        Assert.Equal(0, await TrimAsync(again));
        await again.Intake.ChangeControlsAsync(new ControlsRequest(KeepDays: 1, KeepOrders: 0), default);

        Assert.Equal(3, await TrimAsync(again));
    }

    [Fact]
    public async Task Service_OnceAPersonSaysTheClockIsRight_RemovesByItself()
    {
        await EndedAsync(orders: 3);
        Time.Advance(s_ahead);
        await using var engine = await StartAsync(keepDays: 30, options: options => options.KeepsToRetention = true);
        while (Held(engine) is null)
        {
            await Task.Yield();
        }

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ConfirmsClock: true), default);
        while (engine.Orders.First == 1)
        {
            await Task.Yield();
        }

        Assert.Equal(4, engine.Orders.First);
    }

    [Theory]
    [InlineData(1_000, 1_000 + 86_400_000, false)]
    [InlineData(1_000, 1_001 + 86_400_000, true)]
    [InlineData(0, 86_400_000_000, false)]
    public void Doubt_BeginsMoreThanADayAfterTheLastFact(long lastFactAt, long startedAt, bool isDoubt) =>
        Assert.Equal(isDoubt, ClockDoubt.Of(lastFactAt, startedAt) is not null);

    private static HeldBack? Held(EngineHost engine) => engine.Get<JournalTrimmer>().HeldBack;

    private async Task<long> TrimLaterAsync(EngineHost engine)
    {
        Time.Advance(AgeGuard.Wait);
        return await TrimAsync(engine);
    }

    private async Task EndedAsync(int orders)
    {
        await using var engine = await StartAsync();
        await SendAndFinishAsync(engine, orders);
        await engine.Intake.ClearAsync(default);
    }
}
