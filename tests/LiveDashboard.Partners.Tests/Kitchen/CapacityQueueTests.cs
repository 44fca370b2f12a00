using LiveDashboard.Partners.Kitchen;

namespace LiveDashboard.Partners.Tests.Kitchen;

public sealed class CapacityQueueTests
{
    private readonly CapacityQueue _line = new();

    [Fact]
    public void Enter_AllPlacesTaken_WaitsFirstComeFirstServed()
    {
        var atWork = new[] { _line.Enter(2), _line.Enter(2) };
        var third = _line.Enter(2);
        var fourth = _line.Enter(2);
        var before = (third?.IsCompleted, fourth?.IsCompleted);

        _line.Leave();

        Assert.All(atWork, place => Assert.True(place?.IsCompletedSuccessfully));
        Assert.Equal((false, false), before);
        Assert.Equal((true, false), (third?.IsCompletedSuccessfully, fourth?.IsCompleted));
    }

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(101, 1_010)]
    public void Enter_LineFull_IsTurnedAwayUntilOneLeaves(int capacity, int line)
    {
        var taken = Enumerable.Range(0, capacity + line).Select(_ => _line.Enter(capacity)).ToList();

        var turnedAway = _line.Enter(capacity);
        _line.Leave();
        var afterOneLeft = _line.Enter(capacity);

        Assert.All(taken, Assert.NotNull);
        Assert.Null(turnedAway);
        Assert.NotNull(afterOneLeft);
    }

    [Fact]
    public void Enter_SmallerCapacityThanAtWork_WaitsUntilFewerWork()
    {
        _line.Enter(2);
        _line.Enter(2);
        var narrow = _line.Enter(1);

        _line.Leave();
        var afterOne = narrow?.IsCompleted;
        _line.Leave();

        Assert.False(afterOne);
        Assert.True(narrow?.IsCompletedSuccessfully);
    }

    [Fact]
    public void Close_CallsInLine_AreCancelled()
    {
        _line.Enter(1);
        var waiting = _line.Enter(1);

        _line.Close();

        Assert.True(waiting?.IsCanceled);
        Assert.True(_line.Enter(1)?.IsCanceled);
    }
}
