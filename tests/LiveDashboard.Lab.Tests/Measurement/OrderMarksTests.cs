using CsCheck;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Orders.Model;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Lab.Tests.Measurement;

public sealed class OrderMarksTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly LaneClock _clock;
    private OrderMarks? _marks;

    public OrderMarksTests() => _clock = new LaneClock(new EngineClock(_time));

    public void Dispose() => _marks?.Dispose();

    [Fact]
    public void Split_OfAnOrderThatHeldItsThread_HasEachPartAsLongAsItWas()
    {
        var marks = Marks([0]);

        Pass(30);
        marks.Started(0);
        Pass(5);
        marks.Called(0, null!, holdsThread: true);
        Pass(200);
        var answered = _clock.Engine.NowMs;
        Pass(7);
        marks.Resumed(0, answered);
        Pass(1);
        marks.End(0, succeeded: true);

        Assert.Equal(new TimeSplit(WaitingMs: 30, RunningMs: 6, HeldMs: 200, ParkedMs: 0, ResumingMs: 7), marks.Split());
        Assert.Equal(243_000, marks.LatencyUs(0));
    }

    [Fact]
    public void Split_OfAnOrderThatHeldNone_SaysParked()
    {
        var marks = Marks([0]);

        marks.Started(0);
        marks.Called(0, null!, holdsThread: false);
        Pass(200);
        marks.Resumed(0, _clock.Engine.NowMs);
        marks.End(0, succeeded: true);

        Assert.Equal(new TimeSplit(0, 0, 0, 200, 0), marks.Split());
    }

    [Fact]
    public void Latency_CountsFromTheIntendedArrival()
    {
        var marks = Marks([0, 500_000]);

        Pass(700);
        Serve(marks, 1);

        Assert.Null(marks.LatencyUs(0));
        Assert.Equal(200_000, marks.LatencyUs(1));
    }

    [Fact]
    public void Counts_LeaveOutWhatHasNotArrived()
    {
        var marks = Marks([0, 100_000, 900_000]);

        Pass(300);
        Serve(marks, 0);
        var counts = marks.CountNow();

        Assert.Equal(new PhaseCounts(300, Waiting: 1, 0, 0, 0, 0, 0, Done: 1, 0, OldestMs: 200), counts);
    }

    // Whatever an order does and however long, its parts are its time: no part is what the others leave over.
    [Fact]
    public void Parts_OfAnyWay_AddUpToTheOrdersTime() => Check.Sample(
        Gen.Select(Gen.Int[0, 500], Gen.Bool, Gen.Int[0, 500]).List[1, 12],
        steps =>
        {
            // A clock of its own: samples are drawn side by side.
            var time = new FakeTimeProvider();
            var clock = new LaneClock(new EngineClock(time));
            void Pass(int ms) => time.Advance(TimeSpan.FromMilliseconds(ms));
            using var marks = new OrderMarks([0], clock);
            Pass(3);
            marks.Started(0);
            foreach (var (wait, holds, resume) in steps)
            {
                Pass(1);
                marks.Called(0, null!, holds);
                Pass(wait);
                var answered = clock.Engine.NowMs;
                Pass(resume);
                marks.Resumed(0, answered);
                if (resume % 5 == 0)
                {
                    marks.Paused(0, holds);
                    Pass(wait);
                }
            }

            marks.End(0, succeeded: true);
            return Math.Abs(marks.Split().TotalMs - (marks.LatencyUs(0)!.Value / 1000.0)) < 0.001;
        });

    private OrderMarks Marks(long[] arrivals)
    {
        _marks = new OrderMarks(arrivals, _clock);
        _clock.Restart();
        return _marks;
    }

    private static void Serve(OrderMarks marks, int place)
    {
        marks.Started(place);
        marks.End(place, succeeded: true);
    }

    private void Pass(int ms) => _time.Advance(TimeSpan.FromMilliseconds(ms));
}
