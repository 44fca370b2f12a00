using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>Adds up the orders of a burst from the order table.</summary>
internal static class BurstTally
{
    private const int ChunkOrders = 4096;

    public static BurstView Of(BurstDetails burst, OrderTable orders, ThreadPeaks peaks, long now)
    {
        var buffer = new OrderState[ChunkOrders];
        var counts = new long[(int)OrderStatus.Cancelled + 1];
        var latency = LatencyWindow.New();
        var (acceptedAt, startedAt, endedAt) = (0L, long.MaxValue, 0L);
        for (var done = 0; done < burst.Count;)
        {
            var copied = orders.Copy(burst.First.Plus(done), buffer.AsSpan(0, Math.Min(ChunkOrders, burst.Count - done)));
            if (copied == 0)
            {
                break;
            }

            foreach (ref readonly var entry in buffer.AsSpan(0, copied))
            {
                counts[(int)entry.Status]++;
                acceptedAt = entry.AcceptedAt;
                startedAt = Math.Min(startedAt, entry.StartedAt ?? long.MaxValue);
                endedAt = Math.Max(endedAt, entry.EndedAt ?? 0);
                if (entry.Status == OrderStatus.Completed)
                {
                    latency.RecordValue(Math.Clamp((entry.EndedAt ?? now) - entry.AcceptedAt, 1, LatencyWindow.LongestMs));
                }
            }

            done += copied;
        }

        var isOver = counts[(int)OrderStatus.Accepted] + counts[(int)OrderStatus.Running] == 0;
        return new BurstView
        {
            Details = burst,
            AcceptedAt = EngineClock.ToTime(acceptedAt),
            Queued = counts[(int)OrderStatus.Accepted],
            InFlight = counts[(int)OrderStatus.Running],
            Completed = counts[(int)OrderStatus.Completed],
            Failed = counts[(int)OrderStatus.Failed],
            Cancelled = counts[(int)OrderStatus.Cancelled],
            StartedAt = startedAt == long.MaxValue ? null : EngineClock.ToTime(startedAt),
            FinishedAt = isOver ? EngineClock.ToTime(endedAt) : null,
            MakespanMs = isOver ? endedAt - acceptedAt : null,
            Latency = LatencyWindow.Summarize(latency),
            ThreadsPeak = peaks.Between(acceptedAt, isOver ? endedAt : now),
        };
    }
}
