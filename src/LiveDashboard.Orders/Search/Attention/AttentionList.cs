using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Search.Attention;

/// <summary>
/// The failed and late orders, grouped by reason. All orders are scanned, on the reader's thread and only on demand: at most
/// once a second, less often the longer it takes, and not at all while nothing can have changed.
/// </summary>
internal sealed class AttentionList(OrderTable orders, OrderJournal journal, ReaderThread reader, OrdersOptions options, EngineClock clock)
{
    private const int Chunk = 4096;
    private const long LeastGapMs = 1000;

    // At most a twentieth of the reader's time, however many orders there are.
    private const long GapPerScan = 20;

    private readonly Lock _lock = new();
    private Task<AttentionSnapshot> _latest = Task.FromResult(AttentionSnapshot.Empty);
    private long _dueAt;
    private long _lookedAtSequence = -1;
    private bool _isSettled;

    /// <summary>The orders that need attention; up to a second old, or older if a scan takes longer than 50 ms.</summary>
    /// <exception cref="JournalException">Too many reads of the journal are queued.</exception>
    public Task<AttentionSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_latest.IsCompleted && clock.NowMs >= _dueAt && !(_isSettled && _latest.IsCompletedSuccessfully && _lookedAtSequence == journal.Sequence))
            {
                // Shared by all callers, so no caller's token cancels it.
                _latest = reader.ReadAsync(_ => Look(), CancellationToken.None);
            }

            return _latest.WaitAsync(cancellationToken);
        }
    }

    private AttentionSnapshot Look()
    {
        var sequence = journal.Sequence;
        var isSettled = orders.Unfinished == 0;
        var begun = clock.NowMs;
        var tally = new AttentionTally(begun, options.LateAfterSeconds * 1000L);
        var buffer = new OrderState[Chunk];
        var first = new OrderId(orders.First);
        for (var count = orders.Copy(first, buffer); count > 0; count = orders.Copy(first, buffer))
        {
            for (var index = 0; index < count; index++)
            {
                tally.Add(first.Plus(index), buffer[index]);
            }

            first = first.Plus(count);
        }

        lock (_lock)
        {
            (_lookedAtSequence, _isSettled) = (sequence, isSettled);
            _dueAt = clock.NowMs + Math.Max(LeastGapMs, (clock.NowMs - begun) * GapPerScan);
        }

        return tally.Read();
    }
}
