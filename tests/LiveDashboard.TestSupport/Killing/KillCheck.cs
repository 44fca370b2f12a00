using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport.Auditing;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>Lets everything come to rest and lays the driver's list, the journal and the ledger side by side.</summary>
internal sealed class KillCheck(AppClient client, SentRequests sent, KillDriver driver, string folder, Uri partners)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    /// <summary>Compares; the app must be ready, and the driver send nothing new.</summary>
    public async Task<KillReport> RunAsync(CancellationToken cancellationToken)
    {
        var others = new List<string>();
        var journal = await SettleAsync(others, cancellationToken);
        await CompareBoardAsync(journal, others);
        if (driver.Unexpected > 0 || sent.Changed > 0)
        {
            others.Add($"{driver.Unexpected} unexpected answers, the last {driver.UnexpectedAnswer}; {sent.Changed} answers differ from the first one.");
        }

        var ledger = await client.LedgerAsync(partners);
        var acknowledged = sent.Acknowledged;
        var orders = acknowledged.Sum(request => (long)request.Orders);
        return new KillReport
        {
            Acknowledged = (acknowledged.Count, orders),
            Lost = CountLost(acknowledged, journal),
            AcceptedTwice = Math.Max(0, journal.Orders - orders),
            DoubtsResolved = sent.Resolved,
            Effects = (ledger.Effects, Math.Max(ledger.Duplicates, Sum(step => ledger.ByStep[step] - journal.StepsDone(step)))),
            WithoutEffect = Sum(step => journal.StepsDone(step) - ledger.ByStep[step]),
            JournalFaults = journal.Faults,
            Integrity = journal.Integrity,
            Others = others,
        };
    }

    private static long Sum(Func<StepName, long> excess) => StepNames.All.Sum(step => Math.Max(0, excess(step)));

    private static long CountLost(IEnumerable<SentRequest> acknowledged, JournalAudit journal) => acknowledged.Sum(request =>
        request.First is not { } first || journal.Keys.GetValueOrDefault(request.JournalKey) != first
            ? request.Orders
            : Enumerable.Range(0, request.Orders).LongCount(place => !journal[new OrderId(first + place)].Status.IsFinal()));

    // Everything answered, everything ended, and what failed by chance retried until it did not.
    private async Task<JournalAudit> SettleAsync(List<string> others, CancellationToken cancellationToken)
    {
        var deadline = DateTime.UtcNow + s_patience;
        while (true)
        {
            while ((sent.HasDoubt || (await client.BoardAsync()).Counts.Unfinished > 0) && DateTime.UtcNow < deadline)
            {
                await Task.Delay(s_look, cancellationToken);
            }

            var journal = JournalAudit.Read(folder);
            if (DateTime.UtcNow >= deadline)
            {
                others.Add($"It does not come to rest: {(await client.BoardAsync()).Counts}, doubts left: {sent.HasDoubt}.");
                return journal;
            }

            if (journal.FailedByChance() is not { Count: > 0 } failed)
            {
                return journal;
            }

            foreach (var order in failed)
            {
                await client.RetryAsync(order);
            }
        }
    }

    private async Task CompareBoardAsync(JournalAudit journal, List<string> others)
    {
        // The board is drawn ten times a second: it may be a moment behind the file.
        var wanted = new BoardAnswerCounts(journal.Orders, 0, journal.Count(OrderStatus.Completed), journal.Count(OrderStatus.Failed), journal.Count(OrderStatus.Cancelled));
        var shown = (await client.BoardAsync()).Counts;
        for (var looks = 0; shown != wanted && looks < 20; looks++)
        {
            await Task.Delay(s_look);
            shown = (await client.BoardAsync()).Counts;
        }

        if (shown != wanted)
        {
            others.Add($"The board shows {shown}; the journal holds {wanted}.");
        }
    }
}
