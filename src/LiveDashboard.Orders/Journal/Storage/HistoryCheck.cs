namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>Tells at a start whether the journal is the one that the folder's last owner left, as far as he had come.</summary>
internal static class HistoryCheck
{
    private const string Kept =
        "Effects of lost orders stay at their partners; no order that comes takes one of them for its own. If a copy was put back by mistake, stop the app and bring the newer one.";

    /// <summary>What is wrong, for people; null when nothing is, or nothing is known of an owner before.</summary>
    /// <param name="before">What the last owner wrote into its lock.</param>
    /// <param name="head">What the journal holds now.</param>
    /// <param name="hadLog">Whether its write-ahead log was there before it was opened.</param>
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
