using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Pipeline;

/// <summary>A disk on which every commit takes a while, so that each takes many facts and its own cost is little, whatever the real disk does.</summary>
internal sealed class SlowDisk(IJournalStorage inner) : JournalWrapper(inner)
{
    private static readonly TimeSpan s_commit = TimeSpan.FromMilliseconds(20);

    public override AppendResult Append(JournalBatch batch)
    {
        Thread.Sleep(s_commit);
        return base.Append(batch);
    }
}
