using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class WorkerHistoryTests
{
    private readonly WorkerSample _sample = new(3);

    [Fact]
    public void NothingChanged_IsTheSameRecord()
    {
        var history = new WorkerHistory(_sample);
        history.Read(10_000, 8);
        var first = history.Read(10_100, 8);

        Assert.Same(first, history.Read(10_150, 8));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(130)]
    public void TurnsPerSecond_OfASteadyWorker_IsWhatItDoes(int lookedAtEveryMs)
    {
        var history = new WorkerHistory(_sample);
        WorkerSnapshot? read = null;
        for (var now = 10_000; now <= 13_000; now += lookedAtEveryMs)
        {
            read = history.Read(now, 8);
            for (var turn = 0; turn < lookedAtEveryMs / 10; turn++)
            {
                _sample.Served(new OrderId(1), StepName.Payment);
            }
        }

        Assert.InRange(read!.TurnsPerSecond, 99, 101); // read in the loop above
    }

    [Fact]
    public void Slice_IsAddedEvery200Ms_AndTheListStandsBetween()
    {
        var history = new WorkerHistory(_sample);
        _sample.Busy(10_000);
        var first = history.Read(10_000, 8);
        var between = history.Read(10_199, 8);
        var after = history.Read(10_200, 8);

        Assert.Same(first.History, between.History);
        Assert.NotSame(between.History, after.History);
        Assert.Equal((50, 1f, 0f), (after.History.Count, after.History[^1].BusyShare, after.History[^2].BusyShare));
    }
}
