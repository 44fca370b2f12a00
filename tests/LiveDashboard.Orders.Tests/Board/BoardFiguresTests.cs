using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class BoardFiguresTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task OrdersThatWaitedTenSeconds_AreServedForTenOfTheirTwenty()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(16), null, default);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(20));
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        // The histogram tells durations apart by two digits. The first eight orders ended more than ten seconds ago.
        var figures = Read(engine);
        Assert.InRange(figures.Served!.P50, 9_900, 10_200);
        Assert.InRange(figures.Latency!.P50, 19_800, 20_400);
    }

    [Fact]
    public async Task OldestWaitingOrder_TellsItsAge()
    {
        await using var engine = await EngineHost.StartStillAsync(_time);
        Assert.Null(Read(engine).OldestWaitingMs);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(8), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Null(Read(engine).OldestWaitingMs);

        await engine.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(4));

        Assert.Equal(4_000, Read(engine).OldestWaitingMs);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(11, 0)]
    [InlineData(70_001, 3)]
    public void FirstAtAStage_IsTheOldestThere(long expected, int stage)
    {
        var stages = new StageCounts();
        stages.Accept(140_000);
        for (var number = 1L; number < expected; number++)
        {
            stages.Move(new(number), 5);
        }

        stages.Move(new(expected), stage);

        Assert.Equal(expected, stages.Oldest(stage)?.Number);
        Assert.Null(stages.Oldest(7));
    }

    private BoardFigures Read(EngineHost engine) =>
        engine.Get<BoardProjection>().Read(_time.GetUtcNow().ToUnixTimeMilliseconds(), 1);
}
