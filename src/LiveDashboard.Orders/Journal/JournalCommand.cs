namespace LiveDashboard.Orders.Journal;

/// <summary>
/// A request to write facts. It is decided on the journal's thread, where nothing else can change between check and write,
/// and answered when its facts are committed.
/// </summary>
internal abstract class JournalCommand
{
    /// <summary>
    /// Whether it is refused while more waits than the journal keeps up with. Not so for what the engine needs written before it
    /// may go on: that is little, and waits its turn.
    /// </summary>
    public virtual bool YieldsWhenFull => true;

    /// <summary>Checks the draft and adds facts to it, or none if it refuses or was done before.</summary>
    public abstract void Prepare(JournalDraft draft);

    /// <summary>Called when the batch is durable: answers the caller.</summary>
    public abstract void OnCommitted();

    /// <summary>Called when nothing was kept: reports the problem to the caller.</summary>
    public abstract void OnRejected(string problem);

    /// <summary>Called when the process ends before the outcome is known: override to warn the caller against a blind retry.</summary>
    public virtual void OnUnknown(string problem) => OnRejected(problem);
}
