namespace LiveDashboard.Orders.Journal;

/// <summary>
/// What a caller wants written. It is decided on the journal's thread, where nothing else can change between looking and
/// writing, and answered when its facts are committed.
/// </summary>
internal abstract class JournalCommand
{
    /// <summary>Looks at the draft and adds facts to it, or adds none because it refuses or repeats.</summary>
    public abstract void Prepare(JournalDraft draft);

    /// <summary>The batch is durable: answer the caller.</summary>
    public abstract void OnCommitted();

    /// <summary>Nothing was kept: tell the caller why.</summary>
    public abstract void OnRejected(string problem);

    /// <summary>Whether it was kept is not known, and this process ends before it is: a caller who could repeat it by mistake is told so.</summary>
    public virtual void OnUnknown(string problem) => OnRejected(problem);
}
