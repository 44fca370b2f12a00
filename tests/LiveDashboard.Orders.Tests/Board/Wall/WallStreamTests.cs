using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Board.Wall;

public sealed class WallStreamTests
{
    private readonly BoardProjection _projection = new(new OrderTable(), new BurstIndex(), Controls.Default);
    private readonly WallStream _feed;
    private long _sequence;

    public WallStreamTests()
    {
        _feed = new WallStream(_projection);
        Commit(new Fact { Type = FactType.BurstAccepted, Order = new OrderId(1), Count = 1_000, At = 1_000 });
    }

    [Fact]
    public async Task Watch_ByANewViewer_GivesTheWholeLevelAtOnce()
    {
        await using var watching = _feed.WatchAsync(1, default).GetAsyncEnumerator();

        Assert.True(await watching.MoveNextAsync());
        var viewer = new WallViewer();
        viewer.Take(watching.Current);
        Assert.Equal((true, 1_000), (viewer.WasWhole, viewer.Cells.Length));
    }

    [Fact]
    public async Task Watch_ByTwoViewers_IsBuiltOnceForBoth()
    {
        await using var one = _feed.WatchAsync(1, default).GetAsyncEnumerator();
        await using var other = _feed.WatchAsync(1, default).GetAsyncEnumerator();
        await one.MoveNextAsync();
        await other.MoveNextAsync();
        Assert.Same(one.Current, other.Current);

        Start(7);
        await one.MoveNextAsync();
        await other.MoveNextAsync();

        Assert.Same(one.Current, other.Current);
        Assert.Equal(0, one.Current[0]);
    }

    [Fact]
    public async Task Watch_BySomebodySlow_GivesTheWholeLevelAgainAndNoBacklog()
    {
        await using var watching = _feed.WatchAsync(1, default).GetAsyncEnumerator();
        await watching.MoveNextAsync();
        for (var number = 1; number <= 20; number++)
        {
            Start(number);
        }

        await watching.MoveNextAsync();

        var viewer = new WallViewer();
        viewer.Take(watching.Current);
        Assert.True(viewer.WasWhole);
        Assert.Equal(20, viewer.Cells.Count(cell => cell == 1));
        var next = watching.MoveNextAsync();
        Assert.False(next.IsCompleted);
        Start(21);
        Assert.True(await next);
    }

    [Fact]
    public async Task Watch_WhenItEnds_IsNotCountedAnyMore()
    {
        await using (var watching = _feed.WatchAsync(10, default).GetAsyncEnumerator())
        {
            await watching.MoveNextAsync();
            Assert.Equal(1, _feed.Watchers);
        }

        Assert.Equal(0, _feed.Watchers);
    }

    [Fact]
    public async Task Watch_Cancelled_Ends()
    {
        using var leaving = new CancellationTokenSource();
        await using var watching = _feed.WatchAsync(1, leaving.Token).GetAsyncEnumerator(leaving.Token);
        await watching.MoveNextAsync();
        var next = watching.MoveNextAsync();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal(0, _feed.Watchers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-10)]
    [InlineData(10_000)]
    public void Watch_OfNoSuchLevel_IsRefused(int ordersPerCell) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _feed.WatchAsync(ordersPerCell, default));

    private void Start(long number) =>
        Commit(new Fact { Type = FactType.OrderStarted, Order = new OrderId(number), Mode = ExecutionMode.Async, At = 2_000, Attempt = 1 });

    private void Commit(Fact fact)
    {
        _projection.OnCommitted(new CommittedBatch(_sequence + 1, [fact], [], false));
        _sequence++;
        _projection.Read(3_000, 0, [_feed]);
        ((IBoardCompanion)_feed).Publish();
    }
}
