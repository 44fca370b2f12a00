using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>Checks whether memory suffices for what is to be accepted; used on the journal's thread only.</summary>
internal sealed class MemoryLimit(MemoryBudget budget)
{
    private const long FreshMs = 1_000;

    // A collection stops all threads: consecutive refusals share one.
    private const long CollectedMs = 10_000;

    // 32 in the order table, 1 on the wall with its change bit, up to 1 in partly filled chunks.
    private const int OrderBytes = 34;

    // Its names as numbers, its acceptance time, and its share of the search index.
    private const int SingleBytes = 30;

    // In the ledger of embedded partners.
    private const int HttpBytes = 36;

    // The burst's details, with its kitchen.
    private const int BurstBytes = 1_000;

    // A queue entry of its own: failed orders are seldom consecutive.
    private const int RetryBytes = 16;

    private long _lookedAt = long.MinValue / 2;
    private long _collectedAt = long.MinValue / 2;
    private long _room;
    private JournalDraft? _draft;
    private long _inDraft;

    /// <summary>Memory taken by a burst, in bytes.</summary>
    public static long OfBurst(int count, KitchenTransport transport) => BurstBytes + ((long)count * (OrderBytes + Partner(transport)));

    /// <summary>Memory taken by a single order, in bytes.</summary>
    public static long OfOrder(KitchenTransport transport) => OrderBytes + SingleBytes + Partner(transport);

    /// <summary>Memory taken by a retried order, in bytes.</summary>
    public static long OfRetry => RetryBytes;

    /// <summary>Reserves the bytes and returns null; reserves none and returns how many are left when they do not suffice.</summary>
    public long? Short(JournalDraft draft, long bytes)
    {
        if (!ReferenceEquals(draft, _draft))
        {
            // What earlier drafts took is allocated by now, and the next look sees it.
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
