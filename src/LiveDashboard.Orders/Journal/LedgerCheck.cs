using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal;

/// <summary>Compares the journal with the partners' ledger, a second witness of the same history.</summary>
internal sealed class LedgerCheck(LedgerAnswer? ledger, string? known, OrderTable orders)
{
    // Beyond this distance a number is taken for damage of the ledger.
    private const long MostSkipped = 1_000_000;
    private const int ChunkOrders = 4096;

    /// <summary>The last number not available to new orders.</summary>
    public long Floor => IsAhead && !IsFar ? ledger!.HighestOrder : orders.Count; // IsAhead implies a ledger

    /// <summary>Whether the ledger cannot show what was done for orders in progress: it is another one, or has lost its effects.</summary>
    public bool IsStrange => ledger is not null && ((known is not null && known != ledger.Id) || (ledger.Effects == 0 && WasServedOverHttp()));

    /// <summary>Human-readable warnings about the differences.</summary>
    public IEnumerable<string> Notices()
    {
        if (IsAhead)
        {
            yield return IsFar
                ? $"The partners' ledger speaks of order {ledger!.HighestOrder:N0} of this journal, which ends at order {orders.Count:N0}: that is too far to be true, so "
                    + "the ledger is damaged, or belongs to another history. Numbers go on as they were; no order takes an effect of another."
                : $"The journal went back in time: the partners worked for orders up to {ledger!.HighestOrder:N0}, and it ends at order {orders.Count:N0}. The orders between are lost "
                    + "here, their effects stay at the partners. New orders are numbered from there on; none takes one of those effects for its own.";
        }

        if (IsStrange)
        {
            yield return "The partners' ledger is empty or not the one that this journal knew. What was done for orders over HTTP that were under way cannot be told: each of "
                + "them ends as failed with an unknown outcome. Ask the partner before you retry one.";
        }
    }

    private bool IsAhead => ledger is not null && ledger.HighestOrder > orders.Count;

    private bool IsFar => ledger is not null && ledger.HighestOrder - orders.Count > MostSkipped;

    private bool WasServedOverHttp()
    {
        var buffer = new OrderState[ChunkOrders];
        for (var first = orders.First; first <= orders.Count; first += ChunkOrders)
        {
            var count = orders.Copy(new OrderId(first), buffer);
            for (var index = 0; index < count; index++)
            {
                if (buffer[index] is { Exists: true, Transport: KitchenTransport.Http } entry && (entry.Step > StepName.Payment || entry.Status == OrderStatus.Completed))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
