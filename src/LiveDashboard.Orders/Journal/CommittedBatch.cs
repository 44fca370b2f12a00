using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal;

/// <summary>Durable facts. The memory is owned by the journal: copy what you keep.</summary>
internal readonly ref struct CommittedBatch
{
    internal CommittedBatch(long firstSequence, ReadOnlySpan<Fact> commands, ReadOnlySpan<Fact> progress, bool isReplay)
    {
        FirstSequence = firstSequence;
        Commands = commands;
        Progress = progress;
        IsReplay = isReplay;
    }

    /// <summary>Sequence number of the first fact in <see cref="Commands"/>; those in <see cref="Progress"/> follow.</summary>
    public long FirstSequence { get; }

    /// <summary>Facts of commands.</summary>
    public ReadOnlySpan<Fact> Commands { get; }

    /// <summary>Facts of the pipeline; in a replay, all facts.</summary>
    public ReadOnlySpan<Fact> Progress { get; }

    /// <summary>Whether these facts are replayed after a start.</summary>
    public bool IsReplay { get; }

    /// <summary>The latest time of a fact in <see cref="Progress"/>, in Unix milliseconds; 0 when there is none.</summary>
    public long LatestAt
    {
        get
        {
            var latest = 0L;
            foreach (ref readonly var fact in Progress)
            {
                latest = Math.Max(latest, fact.At);
            }

            return latest;
        }
    }

    /// <summary>Sequence number of the last fact.</summary>
    public long LastSequence => FirstSequence + Commands.Length + Progress.Length - 1;
}
