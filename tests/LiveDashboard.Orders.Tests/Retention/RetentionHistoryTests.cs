using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Retention;

/// <summary>Whatever happened before: what retention leaves reads exactly as it did.</summary>
[Slow]
public sealed class RetentionHistoryTests : RetentionWorld
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RandomHistory_EverythingKeptReadsExactlyAsBefore(int seed)
    {
        var random = new Random(seed);
        var engine = await StartAsync();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 20), default);
        for (var turn = 0; turn < 25; turn++)
        {
            await ActAsync(engine, random);
            if (random.Next(6) == 0)
            {
                await engine.DisposeAsync();
                engine = await StartAsync();
            }
        }

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(KeepDays: 0, KeepOrders: random.Next(1, 60)), default);
        await engine.SettleAsync();
        var before = await AllAsync(engine);
        var counts = Counts(engine);
        var expected = before.Count - await TrimAsync(engine);

        AssertSame(before.Take((int)expected), await AllAsync(engine));
        Assert.Equal(counts, Counts(engine));
        await engine.DisposeAsync();
        await using var again = await EngineHost.StartStillAsync(Time, Folder, options =>
        {
            options.KeepsToRetention = false;
            options.MaxAttempts = 2;
        });
        AssertSame(before.Take((int)expected), await AllAsync(again), isRestarted: true);
        Assert.Equal(counts.Accepted, Counts(again).Accepted);
        Assert.Equal(before.Count == 0 ? 0 : before[0].Summary.Id.Number, again.Orders.Count);
    }

    private static async Task ActAsync(EngineHost engine, Random random)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                await engine.Intake.SubmitAsync(Requests.Order($"Customer {random.Next(9)}"), $"key-{random.Next(99)}", default);
                break;
            case 2 or 3:
                await engine.Intake.SubmitBurstAsync(new BurstRequest(random.Next(1, 30), Seed: random.Next()), null, default);
                break;
            case 4:
                await engine.Intake.ClearAsync(default);
                break;
            case 5:
                await engine.Intake.CancelAsync(new OrderId(random.NextInt64(1, Math.Max(2, engine.Orders.Count))), default);
                break;
            case 6:
                await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: random.Next(1, 30)), default);
                break;
        }

        await engine.AdvanceAsync(TimeSpan.FromSeconds(random.Next(0, 12)));
    }

    // Unfinished orders go on after a restart, so only ended ones are compared in full then.
    private static void AssertSame(IEnumerable<OrderHistory> expected, IReadOnlyList<OrderHistory> found, bool isRestarted = false)
    {
        Assert.Equal(expected.Select(order => order.Summary.Id), found.Select(order => order.Summary.Id));
        foreach (var (one, other) in expected.Zip(found).Where(pair => !isRestarted || pair.First.Summary.Status.IsFinal()))
        {
            Assert.Equivalent(one with { Previous = null }, other with { Previous = null }, strict: true);
        }
    }

    private static async Task<List<OrderHistory>> AllAsync(EngineHost engine)
    {
        var all = new List<OrderHistory>();
        for (var number = engine.Orders.Count; number >= engine.Orders.First; number--)
        {
            all.Add((await engine.Reader.FindAsync(new OrderId(number), default))!);
        }

        return all;
    }
}
