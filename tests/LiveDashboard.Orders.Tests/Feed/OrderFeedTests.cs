using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Feed;

public sealed class OrderFeedTests
{
    private readonly OrderFeed _feed = new(capacity: 100);
    private long _committed;

    [Fact]
    public async Task Read_FromAPosition_GivesEveryFactOnceAndInOrder()
    {
        Commit(30);

        var item = await FirstAsync(new FeedPosition(10));

        Assert.Equal(Enumerable.Range(11, 20).Select(number => (long)number), item.Facts.Select(fact => fact.Sequence));
        Assert.Equal(new FeedPosition(30), item.Position);
    }

    [Fact]
    public async Task Read_WithoutAPosition_BeginsWithWhatComesNext()
    {
        Commit(30);

        var next = FirstAsync(null);
        Commit(1);

        Assert.Equal(31, Assert.Single((await next).Facts).Sequence);
    }

    [Fact]
    public async Task Append_WhenFull_ResyncsTheSlowReader()
    {
        Commit(150);

        var item = await FirstAsync(new FeedPosition(10));

        Assert.True(item.IsResync);
        Assert.Equal(new FeedPosition(150), item.Position);
    }

    [Fact]
    public async Task Read_AtTheLimitOfWhatIsKept_NeedsNoResync()
    {
        Commit(150);

        Assert.False((await FirstAsync(new FeedPosition(50))).IsResync);
        Assert.True((await FirstAsync(new FeedPosition(49))).IsResync);
    }

    [Fact]
    public async Task Read_FromAnotherLifeOfTheJournal_Resyncs()
    {
        Commit(5);

        Assert.True((await FirstAsync(new FeedPosition(77))).IsResync);
    }

    [Fact]
    public async Task Read_WhenCancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        var reading = _feed.ReadAsync(null, stop.Token).GetAsyncEnumerator(stop.Token);
        var next = reading.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private void Commit(int count)
    {
        var facts = Enumerable.Range(0, count).Select(_ => new Fact { Type = FactType.StepCompleted, At = 1, Order = new OrderId(1) }).ToArray();
        _feed.OnCommitted(new CommittedBatch(_committed + 1, [], facts, isReplay: false));
        _committed += count;
    }

    private async Task<FeedItem> FirstAsync(FeedPosition? after)
    {
        await foreach (var item in _feed.ReadAsync(after, default))
        {
            return item;
        }

        throw new InvalidOperationException("The feed ended.");
    }
}
