using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>Whether the memory of this process holds what shall be accepted; used on the journal's thread only.</summary>
internal sealed class MemoryLimit(MemoryBudget budget)
{
    private const long FreshMs = 1_000;

    // A collection stops all threads: refusals that follow each other share one.
    private const long CollectedMs = 10_000;

    // 32 in the order table, 1 on the wall and its mark, up to 1 where chunks are not full.
    private const int OrderBytes = 34;

    // Its names as numbers, its place among the times of acceptance, and its share of what a search knows.
    private const int SingleBytes = 30;

    // In the ledger of embedded partners.
    private const int HttpBytes = 36;

    // What a burst was asked for, with its kitchen.
    private const int BurstBytes = 1_000;

    // A place in the queue of its own: those that failed are seldom neighbours.
    private const int RetryBytes = 16;

    private long _lookedAt = long.MinValue / 2;
    private long _collectedAt = long.MinValue / 2;
    private long _room;
    private JournalDraft? _draft;
    private long _inDraft;

    /// <summary>What a burst takes in memory, bytes.</summary>
    public static long OfBurst(int count, KitchenTransport transport) => BurstBytes + ((long)count * (OrderBytes + Partner(transport)));

    /// <summary>What a single order takes, bytes.</summary>
    public static long OfOrder(KitchenTransport transport) => OrderBytes + SingleBytes + Partner(transport);

    /// <summary>What an order takes that is accepted again, bytes.</summary>
    public static long OfRetry => RetryBytes;

    /// <summary>Takes so many bytes; when there are not so many, takes none and returns how many there are.</summary>
    public long? Short(JournalDraft draft, long bytes)
    {
        if (!ReferenceEquals(draft, _draft))
        {
            // What earlier drafts took is there, and is seen by the next look.
            (_draft, _inDraft) = (draft, 0);
        }

        if (draft.NowMs - _lookedAt >= FreshMs || draft.NowMs < _lookedAt || _room < bytes)
        {
            Look(draft.NowMs, collected: false);
        }

        if (_room < bytes && Math.Abs(draft.NowMs - _collectedAt) >= CollectedMs)
        {
            _collectedAt = draft.NowMs;
            Look(draft.NowMs, collected: true);
        }

        if (_room < bytes)
        {
            return Math.Max(0, _room);
        }

        _room -= bytes;
        _inDraft += bytes;
        return null;
    }

    private static int Partner(KitchenTransport transport) => transport == KitchenTransport.Http ? HttpBytes : 0;

    private void Look(long nowMs, bool collected)
    {
        _lookedAt = nowMs;
        _room = budget.Room(collected) - _inDraft;
    }
}
