using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Retention;

/// <summary>What a rule would remove now.</summary>
/// <param name="Orders">Number of orders.</param>
/// <param name="Mark">How far the removal goes.</param>
/// <param name="Reopened">Number of retries when the plan was made: it is valid only while that is unchanged.</param>
public sealed record TrimPlan(long Orders, TrimMark Mark, long Reopened)
{
    private const int ChunkOrders = 4096;

    /// <summary>The last order that would be removed.</summary>
    public OrderId Through => Mark.Through;

    /// <summary>Finds what a rule removes: the longest prefix of orders that ended and left the board; bursts go as a whole.</summary>
    internal static TrimPlan Find(OrderTable orders, BurstIndex bursts, RetentionRule rule, EngineClock clock)
    {
        var now = clock.ToMachineMs(clock.NowMs);
        var reopened = orders.Reopened;
        var (first, newest, last) = (orders.First, orders.Count, orders.ClearedThrough);
        var (through, until) = (first - 1, 0L);
        var buffer = new OrderState[ChunkOrders];
        while (!rule.KeepsAll && through < last)
        {
            var chunk = buffer.AsSpan(0, (int)Math.Min(ChunkOrders, last - through));
            var copied = orders.Copy(new OrderId(through + 1), chunk);
            var going = 0;
            while (going < copied && chunk[going].EndedAt is { } ended && rule.LetsGo(through + 1 + going, newest, clock.ToMachineMs(ended), now))
            {
                until = Math.Max(until, ended);
                going++;
            }

            through += going;
            if (going < chunk.Length)
            {
                break;
            }
        }

        if (bursts.Find(new OrderId(through)) is { } cut && cut.Contains(new OrderId(through + 1)))
        {
            through = cut.First.Number - 1;
        }

        through = Math.Max(through, first - 1);
        return new TrimPlan(through - first + 1, new TrimMark(new OrderId(through), bursts.NumberThrough(new OrderId(through)), until), reopened);
    }
}
