using LiveDashboard.Orders.Board;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class OrderBoardTests
{
    [Fact]
    public async Task Watch_ByALateVisitor_GivesTheCurrentSnapshotAtOnce()
    {
        var board = new OrderBoard();
        board.Publish(new BoardSnapshot { Version = 7 });

        await using var watching = board.WatchAsync(default).GetAsyncEnumerator();

        Assert.True(await watching.MoveNextAsync());
        Assert.Equal(7, watching.Current.Version);
    }

    [Fact]
    public async Task Watch_BySomebodySlow_SkipsToTheLatest()
    {
        var board = new OrderBoard();
        await using var watching = board.WatchAsync(default).GetAsyncEnumerator();
        await watching.MoveNextAsync();

        for (var version = 1; version <= 50; version++)
        {
            board.Publish(new BoardSnapshot { Version = version });
        }

        Assert.True(await watching.MoveNextAsync());
        Assert.Equal(50, watching.Current.Version);
    }

    [Fact]
    public async Task Watch_WhenItEnds_IsNotCountedAnyMore()
    {
        var board = new OrderBoard();
        await using (var watching = board.WatchAsync(default).GetAsyncEnumerator())
        {
            await watching.MoveNextAsync();
            Assert.Equal(1, board.Watchers);
        }

        Assert.Equal(0, board.Watchers);
    }
}
