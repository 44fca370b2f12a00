using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Journal.Reading;

public sealed class ModeSwitchesTests
{
    private readonly ModeSwitches _modes = new();
    private long _sequence = 1;

    [Fact]
    public void Changes_OfAnotherControl_AreNoSwitches()
    {
        Commit((1_000, ExecutionMode.Blocking), (2_000, ExecutionMode.Async), (3_000, ExecutionMode.Async), (4_000, ExecutionMode.Blocking));

        Assert.Equal([(2_000, ExecutionMode.Async), (4_000, ExecutionMode.Blocking)], Told(0, 9_000));
        Assert.Equal([(4_000, ExecutionMode.Blocking)], Told(2_000, 4_000));
        Assert.Empty(Told(2_000, 3_999));
    }

    [Fact]
    public void Replay_TellsTheSame()
    {
        _modes.OnCommitted(new CommittedBatch(1, [], [Change(1_000, ExecutionMode.Async)], isReplay: true));

        Assert.Equal([(1_000, ExecutionMode.Async)], Told(0, 9_000));
    }

    [Fact]
    public void FactsThatAreGone_LeaveNothingGuessed()
    {
        Commit((1_000, ExecutionMode.Async));
        _sequence += 10;

        Commit((2_000, ExecutionMode.Async), (3_000, ExecutionMode.Blocking));

        Assert.Equal([(3_000, ExecutionMode.Blocking)], Told(0, 9_000));
    }

    [Fact]
    public void MoreThanAreKept_LoseTheOldest()
    {
        for (var at = 1; at <= ModeSwitches.Kept + 1; at++)
        {
            Commit((at, at % 2 == 0 ? ExecutionMode.Blocking : ExecutionMode.Async));
        }

        Assert.Equal(ModeSwitches.Kept - (ModeSwitches.Kept / 4) + 1, Told(0, long.MaxValue / 2).Count());
        Assert.NotEmpty(Told(ModeSwitches.Kept, ModeSwitches.Kept + 1));
    }

    [Theory]
    [InlineData(1_000, 5_000, ExecutionMode.Async, null, 2_000L)]
    [InlineData(1_000, 3_500, ExecutionMode.Async, null, 2_000L)]
    [InlineData(1_000, 2_500, ExecutionMode.Blocking, null, null)]
    [InlineData(3_500, 5_000, ExecutionMode.Async, null, null)]
    [InlineData(1_000, 5_000, ExecutionMode.Async, ExecutionMode.Async, null)]
    [InlineData(1_000, 5_000, ExecutionMode.Blocking, null, null)]
    public void BeforeStart_TellsTheSwitchThatTheOrderWaitedThrough(long accepted, long started, ExecutionMode served, ExecutionMode? pinned, long? after)
    {
        Commit((3_000, ExecutionMode.Async));
        var entry = default(OrderState);
        entry.Accept(new Fact { Type = FactType.OrderAccepted, At = accepted, Mode = pinned });
        entry.Apply(new Fact { Type = FactType.OrderStarted, At = started, Mode = served, Attempt = 1 });

        Assert.Equal(after, _modes.BeforeStart(entry, 60_000));
    }

    [Fact]
    public void BeforeStart_OfAnOrderThatStillWaits_IsToldToo()
    {
        Commit((3_000, ExecutionMode.Async));
        var entry = default(OrderState);
        entry.Accept(new Fact { Type = FactType.OrderAccepted, At = 1_000 });

        Assert.Equal(2_000, _modes.BeforeStart(entry, 60_000));
    }

    private IEnumerable<(long At, ExecutionMode Mode)> Told(long after, long until) =>
        _modes.Between(after, until).Select(change => (change.At.ToUnixTimeMilliseconds(), change.Mode));

    private void Commit(params (long At, ExecutionMode Mode)[] changes)
    {
        foreach (var (at, mode) in changes)
        {
            _modes.OnCommitted(new CommittedBatch(_sequence++, [Change(at, mode)], [], isReplay: false));
        }
    }

    private static Fact Change(long at, ExecutionMode mode) => new() { Type = FactType.ControlsChanged, At = at, Mode = mode };
}
