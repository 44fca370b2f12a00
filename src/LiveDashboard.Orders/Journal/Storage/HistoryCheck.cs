namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>Checks at startup whether the journal is the one left by the folder's last owner, at least as complete.</summary>
internal static class HistoryCheck
{
    private const string Kept =
        "Effects of lost orders stay at their partners; no order that comes takes one of them for its own. If a copy was put back by mistake, stop the app and bring the newer one.";

    /// <summary>The mismatch, human-readable; null when there is none, or the previous owner is unknown.</summary>
    /// <param name="before">The last owner's record in its lock.</param>
    /// <param name="head">The journal's current head.</param>
    /// <param name="hadLog">Whether its write-ahead log existed before it was opened.</param>
    public static string? Compare(OwnerRecord? before, JournalHead head, bool hadLog)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (before is null || before.Life.Length == 0)
        {
            return null;
        }

        if (before.Sequence > head.Sequence)
        {
            return $"The journal went back in time: it ends at fact {head.Sequence:N0}, and the process that had it last had committed fact "
                + $"{before.Sequence:N0}. What was accepted in between is lost here. {Kept}";
        }

        if (head.Lives.All(life => life.Name != before.Life))
        {
            return $"The journal is not the one that was last open in this folder: it does not know that start. What was accepted then is not in it. {Kept}";
        }

        return before.Clean || hadLog
            ? null
            : "The journal's log was removed after the process that had it last ended without notice. Orders and steps that were only in "
                + $"the log are lost: the journal ends at fact {head.Sequence:N0}. {Kept}";
    }
}
