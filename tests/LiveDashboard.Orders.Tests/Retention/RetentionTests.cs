using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Retention;

/// <summary>Old orders go as the rule says, from the beginning on; everything that stays reads as before, through restarts and kills.</summary>
[Slow]
public sealed class RetentionTests : RetentionWorld
{
    [Fact]
    public async Task KeepOrders_AfterAClear_RemovesTheOldestAndSurvivesARestart()
    {
        await using (var engine = await StartAsync(keepOrders: 6))
        {
            await SendAndFinishAsync(engine, singles: 5, burst: 4);
            await engine.Intake.ClearAsync(default);

            Assert.Equal(3, await TrimAsync(engine));
            await AssertKeptAsync(engine, first: 4, last: 9);
            Assert.NotNull(await engine.Reader.FindBurstAsync("b1", default));
        }

        await using var again = await StartAsync(keepOrders: 6);

        await AssertKeptAsync(again, first: 4, last: 9);
        Assert.Null(await again.Reader.FindAsync(new OrderId(3), default));
        Assert.Null((await again.Reader.FindAsync(new OrderId(4), default))!.Previous);
        Assert.Equal(new OrderId(10), (await again.Intake.SubmitAsync(Requests.Order(), null, default)).Value!.Id);
    }

    [Fact]
    public async Task EverythingRemoved_NumbersOfOrdersBurstsAndFactsGoOn()
    {
        long sequence;
        await using (var engine = await StartAsync(keepDays: 1))
        {
            await SendAndFinishAsync(engine, singles: 2, burst: 3);
            await engine.Intake.ClearAsync(default);
            Time.Advance(TimeSpan.FromDays(2));

            Assert.Equal(5, await TrimAsync(engine));
            Assert.Empty((await engine.Get<OrderSearch>().FindAsync(OrderQuery.All, 50, null, default))!.Items);
            sequence = engine.Journal.Sequence;
        }

        await using var again = await StartAsync(keepDays: 1);
        // One more: a start two days after the last fact notes that the clock may be wrong.
        Assert.Equal(sequence + 1, again.Journal.Sequence);
        Assert.Equal((6, 5), (again.Orders.First, again.Orders.Count));
        Assert.Null(await again.Reader.FindBurstAsync("b1", default));

        var burst = await again.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
        await again.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(("b2", new OrderId(6)), (burst.Value!.Id, burst.Value.First));
        Assert.Equal(2, (await again.Reader.FindBurstAsync("b2", default))!.Completed);
        AssertCounts(again, 2);
    }

    [Fact]
    public async Task KeepDays_CountsFromTheEnd_AndStopsAtTheFirstYoungerOne()
    {
        await using var engine = await StartAsync(keepDays: 10);
        await SendAndFinishAsync(engine, singles: 3);
        Time.Advance(TimeSpan.FromDays(8));
        await SendAndFinishAsync(engine, singles: 2);
        await engine.Intake.ClearAsync(default);

        Assert.Equal(0, await TrimAsync(engine));
        Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(3, await TrimAsync(engine));
        await AssertKeptAsync(engine, first: 4, last: 5);
    }

    [Fact]
    public async Task Removing_CountsAsCommits_SoThatTheLogIsMovedIntoTheFileAfterIt()
    {
        await using var engine = await StartAsync(keepOrders: 1);
        await SendAndFinishAsync(engine, singles: 3);
        await engine.Intake.ClearAsync(default);
        var before = engine.Journal.CommitCount;

        await TrimAsync(engine);

        Assert.True(engine.Journal.CommitCount > before);
    }

    [Fact]
    public async Task UnfinishedOrder_HoldsEverythingAfterIt()
    {
        await using var engine = await StartAsync(keepOrders: 1);
        await SendAndFinishAsync(engine, singles: 2);
        await engine.Intake.SubmitAsync(Requests.Order("Somebody slow"), null, default);
        await engine.SettleAsync();
        await engine.Intake.ClearAsync(default);

        Assert.Equal(2, await TrimAsync(engine));
        Assert.Equal(3, engine.Orders.First);
    }

    [Fact]
    public async Task OrdersOnTheBoard_StayUntilTheNextClear()
    {
        await using var engine = await StartAsync(keepOrders: 1);
        await SendAndFinishAsync(engine, singles: 4);

        Assert.Equal(0, await TrimAsync(engine));
        AssertCounts(engine, 4);
        await engine.Intake.ClearAsync(default);

        Assert.Equal(3, await TrimAsync(engine));
    }

    [Fact]
    public async Task Burst_IsKeptOrRemovedAsAWhole()
    {
        await using var engine = await StartAsync(keepOrders: 4);
        await SendAndFinishAsync(engine, singles: 1, burst: 10);
        await engine.Intake.ClearAsync(default);

        Assert.Equal(1, await TrimAsync(engine));

        Assert.Equal(10, (await engine.Reader.FindBurstAsync("b1", default))!.Completed);
    }

    [Fact]
    public async Task IdempotencyKey_OfARemovedOrder_IsForgotten_AndOfAKeptOneIsKnown()
    {
        await using var engine = await StartAsync(keepOrders: 1);
        var old = await engine.Intake.SubmitAsync(Requests.Order(), "old", default);
        await engine.Intake.SubmitAsync(Requests.Order(), "new", default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(15));
        await engine.Intake.ClearAsync(default);

        await TrimAsync(engine);
        var again = await engine.Intake.SubmitAsync(Requests.Order(), "old", default);

        Assert.False(again.Replayed);
        Assert.NotEqual(old.Value!.Id, again.Value!.Id);
        Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), "new", default)).Replayed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task EndInTheMiddle_AfterAnyStep_TheNextStartReadsTheKeptOrdersAndClearsTheRestAway(int steps)
    {
        using (var disk = new StepLimit(Folder, steps))
        {
            await using var engine = await StartAsync(keepOrders: 3, services: services => services.AddSingleton<IJournalStorage>(disk));
            await SendAndFinishAsync(engine, singles: 5, burst: 4);
            await engine.Intake.SubmitAsync(Requests.Order("Last"), "last", default);
            await engine.Intake.SubmitAsync(Requests.Order("Last"), null, default);
            await engine.Intake.SubmitAsync(Requests.Order("Last"), null, default);
            await engine.AdvanceAsync(TimeSpan.FromSeconds(15));
            await engine.Intake.ClearAsync(default);
            try
            {
                await TrimAsync(engine);
            }
            catch (JournalException)
            {
                // Nothing more reaches the disk from here on.
            }
        }

        await using var again = await StartAsync(keepOrders: 3);
        var first = steps == 0 ? 1 : 10;
        await AssertKeptAsync(again, first, last: 12);
        await TrimAsync(again);
        await again.Get<JournalTrimmer>().ClearAwayAsync(TimeSpan.Zero, default);

        await AssertKeptAsync(again, first: 10, last: 12);
        Assert.Equal(3, Rows("SELECT COUNT(*) FROM orders"));
        Assert.Equal(0, Rows("SELECT COUNT(*) FROM bursts"));
        Assert.Equal(1, Rows("SELECT COUNT(*) FROM keys"));
    }

    [Fact]
    public async Task Service_AfterAClear_RemovesByItself()
    {
        await using var engine = await StartAsync(keepOrders: 2, options: options => options.KeepsToRetention = true);
        await SendAndFinishAsync(engine, singles: 5);

        await engine.Intake.ClearAsync(default);
        while (engine.Orders.First == 1)
        {
            await Task.Yield();
        }

        Assert.Equal(4, engine.Orders.First);
    }

    [Fact]
    public async Task RuleSetOnTheBoard_GoesBeforeTheConfigurationAndSurvivesARestart()
    {
        await using (var engine = await StartAsync(keepOrders: 2))
        {
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(KeepDays: 7, KeepOrders: 0), default);
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 3), default);
        }

        await using var again = await StartAsync(keepOrders: 2);

        Assert.Equal(new RetentionRule(7, 0), again.Get<JournalTrimmer>().Rule);
    }

    [Theory]
    [InlineData(-1, 0, "keepDays")]
    [InlineData(36_501, 0, "keepDays")]
    [InlineData(0, 100_000_001, "keepOrders")]
    public async Task RuleOutOfRange_IsRefusedByName(long days, long orders, string field)
    {
        await using var engine = await StartAsync();

        var refused = await engine.Intake.ChangeControlsAsync(new ControlsRequest(KeepDays: days, KeepOrders: orders), default);

        Assert.Contains(field, refused.Refusal!.Errors.Keys);
    }
}
