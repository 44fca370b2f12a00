using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.TestSupport.Auditing;

namespace LiveDashboard.Benchmarks.Restarting;

/// <summary>When what was interrupted went on, by the facts of the journal; milliseconds after the start of the process, null where nothing did.</summary>
internal sealed record RestartTimes(
    long Sequence, int Running, int Resumed, long? FirstResumedMs, long? LastResumedMs, long? LastDoneMs, int Completed, int Faults)
{
    /// <summary>Reads the facts after the one at which the process was killed.</summary>
    public static RestartTimes Read(string folder, long after, DateTimeOffset startedAt)
    {
        var start = startedAt.ToUnixTimeMilliseconds();
        var resumed = 0;
        long? first = null;
        long? last = null;
        long? done = null;
        var journal = JournalAudit.Read(
            folder,
            (_, fact) =>
            {
                if (fact.Type == FactType.StepStarted)
                {
                    resumed++;
                    first ??= fact.At - start;
                    last = fact.At - start;
                }
                else if (fact.Type == FactType.OrderCompleted)
                {
                    done = fact.At - start;
                }
            },
            after);
        return new RestartTimes(
            journal.Sequence, journal.Count(OrderStatus.Running), resumed, first, last, done, journal.Count(OrderStatus.Completed), journal.Faults.Count);
    }
}
