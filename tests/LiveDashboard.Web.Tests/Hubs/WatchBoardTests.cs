using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Hubs;
using LiveDashboard.Web.Tests.Endpoints;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>Streams end with their reader, and a reader that stands still holds up nobody.</summary>
public sealed class WatchBoardTests
{
    [Fact]
    public async Task WatchBoard_WhenTheClientGoesAway_LeavesNoWatcherAndNoSlot()
    {
        var board = new OrderBoard();
        var connection = new FakeHubConnection();
        using var gone = new CancellationTokenSource();
        using var hub = NewHub(board, connection);
        var boards = hub.WatchBoard(gone.Token).GetAsyncEnumerator(gone.Token);
        await boards.MoveNextAsync();
        var watchersBefore = board.Watchers;

        var next = boards.MoveNextAsync();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);

        Assert.Equal((1, 0), (watchersBefore, board.Watchers));
        Assert.Equal(StreamSlots.Most, Enumerable.Range(0, StreamSlots.Most).Select(_ => StreamSlots.Take(connection)).Count());
    }

    [Fact]
    public async Task WatchBoard_OfAReaderThatStandsStill_DelaysNobodyAndSkipsToTheLatest()
    {
        var board = new OrderBoard();
        using var hub = NewHub(board, new FakeHubConnection());
        await using var frozen = hub.WatchBoard(ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop);
        await using var quick = hub.WatchBoard(ApiHost.Stop).GetAsyncEnumerator(ApiHost.Stop);
        await frozen.MoveNextAsync();
        await quick.MoveNextAsync();

        for (var sequence = 1; sequence <= 100; sequence++)
        {
            board.Publish(new BoardSnapshot { Position = new FeedPosition(sequence) });
            await quick.MoveNextAsync();
            Assert.Equal(sequence, quick.Current.Sequence);
        }

        await frozen.MoveNextAsync();
        Assert.Equal(100, frozen.Current.Sequence);
    }

    private static OrderHub NewHub(OrderBoard board, HubCallerContext connection) =>
        new(
            PortDouble.Of<IOrderCommands>(), PortDouble.Of<IOrderQueries>(), PortDouble.Of(board),
            new HubCallLog(TimeProvider.System, NullLogger<HubCallLog>.Instance))
        {
            Context = connection,
        };
}
