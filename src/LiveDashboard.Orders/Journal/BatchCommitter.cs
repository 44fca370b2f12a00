using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>Commits batches one after the other, checking before and after each that the files are still in place.</summary>
internal sealed partial class BatchCommitter(
    IJournalStorage journal, JournalInbox inbox, HealthRecord health, JournalInstruments instruments, ILogger<OrderJournal> logger)
{
    private const string Doubt =
        "The app stops before it is known whether this was kept. Ask again under the same Idempotency-Key when it is back: it is done once.";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private readonly ILogger<OrderJournal> _logger = logger;
    private readonly BatchPacker _packer = new();

    /// <summary>Number of commits since the start, trims included.</summary>
    public long Count { get; private set; }

    /// <summary>Total size of the commits, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Counts commits made outside the batches, by trims.</summary>
    public void Add(int commits) => Count += commits;

    /// <summary>
    /// Commits the facts of the draft and the pipeline. If the outcome is in doubt, waits until the file settles it; only the close
    /// ends that wait with <see cref="AppendOutcome.Unknown"/>.
    /// </summary>
    public AppendResult Commit(long epoch, long firstSequence, JournalDraft draft, ReadOnlySpan<Fact> progress)
    {
        if (journal.FindLoss() is { } lost)
        {
            return Refuse(lost);
        }

        if (draft.Facts.Count + progress.Length == 0 && health.Current.Ready)
        {
            return AppendResult.Kept;
        }

        var batch = _packer.Pack(epoch, firstSequence, draft, progress);
        var began = instruments.Begin();
        var result = Check(journal.Append(batch));
        while (result.Outcome == AppendOutcome.Unknown)
        {
            Refuse(result);
            // Commands queued before the doubt was known are not part of it.
            inbox.TakeCommands().ForEach(command => command.OnRejected(result.Problem));
            if (inbox.WaitForClose(s_pause))
            {
                return result with { Problem = Doubt };
            }

            result = Check(journal.Settle(batch));
            if (result.Outcome == AppendOutcome.Kept)
            {
                LogKept();
            }
        }

        return result.Outcome == AppendOutcome.Kept ? Keep(batch, began) : Refuse(result);
    }

    // A file removed during the commit took the commit with it, or may bring it back.
    private AppendResult Check(AppendResult result) =>
        result.Outcome == AppendOutcome.Kept && journal.FindLoss() is { Outcome: AppendOutcome.NotKept } lost ? AppendResult.Unknown(lost.Problem) : result;

    private AppendResult Keep(JournalBatch batch, long began)
    {
        instruments.Committed(began, batch.Count);
        Count++;
        Bytes += batch.Data.Length;
        if (health.Heal())
        {
            inbox.SetOpen(true);
        }

        return AppendResult.Kept;
    }

    private AppendResult Refuse(AppendResult result)
    {
        health.Fail(result.Problem, result.Cause);
        inbox.SetOpen(false);
        return result;
    }

    [LoggerMessage(
        EventIds.CommitDoubtSettled, LogLevel.Warning,
        "Whether the last commit was kept was in doubt; it was.",
        EventName = nameof(EventIds.CommitDoubtSettled))]
    private partial void LogKept();
}
