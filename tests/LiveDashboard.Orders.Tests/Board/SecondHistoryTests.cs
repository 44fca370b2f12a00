using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class SecondHistoryTests
{
    private static readonly BoardFigures s_figures = new(
        9, BoardCounts.Zero with { Accepted = 40, Completed = 33, Queued = 7 }, new SecondCounts(5, 2, 8), new LatencySummary(31, 32, 33, 34), null, null, [], [], [], LatestRuns.None);

    private readonly SecondHistory _history = new();

    [Fact]
    public void Second_WhenItIsOver_IsNotedOnceWithWhatTheBoardStoodAt()
    {
        Note(61_050);
        Note(61_950);

        var point = Assert.Single(_history.Points);
        Assert.Equal(new SeriesPoint(EngineClock.ToTime(60_000), ExecutionMode.Blocking, s_figures.Counts, 5, 2, s_figures.Latency, 3, 8), point);
    }

    [Fact]
    public void SecondLeftOut_IsLeftOutOfTheHistory()
    {
        Note(61_000);
        Note(63_000);

        Assert.Equal([60, 62], _history.Points.Select(point => point.At.ToUnixTimeSeconds()));
    }

    [Fact]
    public void History_AtItsLimit_ForgetsTheOldestSecond()
    {
        for (var second = 100; second < 161; second++)
        {
            Note(second * 1000);
        }

        Assert.Equal((60, 100), (_history.Points.Count, _history.Points[0].At.ToUnixTimeSeconds()));
    }

    [Fact]
    public void OrdersCommittedLate_AreAddedToTheirSecond()
    {
        Note(61_000);
        var before = _history.Points;

        Note(61_100, second => new SecondCounts(11, 4, 9));

        Assert.Equal((11, 4, 9), (_history.Points[0].Finished, _history.Points[0].Failed, _history.Points[0].FailedTries));
        Assert.Equal(5, before[0].Finished);
    }

    private void Note(long now, Func<long, SecondCounts>? happened = null) =>
        _history.Note(now, s_figures, ExecutionMode.Blocking, 3, happened ?? (_ => new SecondCounts(5, 2, 8)));
}
