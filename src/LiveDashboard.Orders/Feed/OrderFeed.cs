using System.Runtime.CompilerServices;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Feed;

/// <summary>
/// Streams committed facts to readers, each at its own pace. It keeps the latest facts; a reader that falls further
/// behind must resync, and never blocks anyone.
/// </summary>
internal sealed class OrderFeed : ICommitListener
{
    /// <summary>Number of facts kept for readers; 6 MiB of memory.</summary>
    public const int Capacity = 1 << 17;

    /// <summary>Maximum number of facts in one item.</summary>
    public const int MaxItemFacts = 1024;

    private readonly Lock _lock = new();
    private readonly Fact[] _ring;
    private TaskCompletionSource? _waiting;
    private long _last;
    private long _kept;

    public OrderFeed()
        : this(Capacity)
    {
    }

    internal OrderFeed(int capacity)
    {
        _ring = new Fact[capacity];
    }

    public void OnCommitted(in CommittedBatch batch)
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            if (batch.FirstSequence != _last + 1)
            {
                // Earlier facts are no longer in the journal: a reader from before them must resync.
                (_last, _kept) = (batch.FirstSequence - 1, 0);
            }

            Keep(batch.Commands);
            Keep(batch.Progress);
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.SetResult();
    }

    public void OnRecovered()
    {
    }

    /// <summary>
    /// Yields facts after the position (null = from now on), until cancelled. A reader that fell behind gets one resync item
    /// and continues from there.
    /// </summary>
    public async IAsyncEnumerable<FeedItem> ReadAsync(FeedPosition? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = after?.Sequence ?? Last;
        while (true)
        {
            var (item, more) = Next(position);
            if (item is null)
            {
                await more.WaitAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            position = item.Position.Sequence;
            yield return item;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private long Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    private (FeedItem? Item, Task More) Next(long after)
    {
        lock (_lock)
        {
            if (after == _last)
            {
                _waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return (null, _waiting.Task);
            }

            // A position from another life of the journal is ahead: that reader must resync, too.
            if (after > _last || after < _last - _kept)
            {
                return (new FeedItem(new FeedPosition(_last), [], IsResync: true), Task.CompletedTask);
            }

            var facts = new CommittedFact[Math.Min(_last - after, MaxItemFacts)];
            for (var index = 0; index < facts.Length; index++)
            {
                var sequence = after + 1 + index;
                facts[index] = new CommittedFact(sequence, _ring[sequence % _ring.Length]);
            }

            return (new FeedItem(new FeedPosition(after + facts.Length), facts, IsResync: false), Task.CompletedTask);
        }
    }

    private void Keep(ReadOnlySpan<Fact> facts)
    {
        foreach (ref readonly var fact in facts)
        {
            _last++;
            _ring[_last % _ring.Length] = fact;
        }

        _kept = Math.Min(_kept + facts.Length, _ring.Length);
    }
}
