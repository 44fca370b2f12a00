using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal;

/// <summary>Facts that a crash can no longer take back. The memory is the journal's own: copy what you keep.</summary>
internal readonly ref struct CommittedBatch
{
    internal CommittedBatch(long firstSequence, ReadOnlySpan<Fact> commands, ReadOnlySpan<Fact> progress, bool isReplay)
    {
        FirstSequence = firstSequence;
        Commands = commands;
        Progress = progress;
        IsReplay = isReplay;
    }

    /// <summary>The number of the first fact in <see cref="Commands"/>; those in <see cref="Progress"/> follow.</summary>
    public long FirstSequence { get; }

    /// <summary>What people and callers wanted.</summary>
    public ReadOnlySpan<Fact> Commands { get; }

    /// <summary>What the pipeline did; in a replay, everything.</summary>
    public ReadOnlySpan<Fact> Progress { get; }

    /// <summary>Whether these facts are read back after a start.</summary>
    public bool IsReplay { get; }

    /// <summary>The latest time that a fact in <see cref="Progress"/> carries, milliseconds since 1970; 0 when there is none.</summary>
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

    /// <summary>The number of the last fact.</summary>
    public long LastSequence => FirstSequence + Commands.Length + Progress.Length - 1;
}
