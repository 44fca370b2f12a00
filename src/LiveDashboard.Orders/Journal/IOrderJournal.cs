using LiveDashboard.Orders.Journal.Retention;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Where facts are kept. One thread calls it. An append is all or nothing, and when it returns the batch survives the
/// process. Also the seam at which tests let the disk fail.
/// </summary>
public interface IOrderJournal : IDisposable
{
    /// <summary>Takes the folder, raises the epoch and tells what is there.</summary>
    /// <exception cref="JournalException">The folder cannot be used; the message says why and what to do.</exception>
    JournalHead Open();

    /// <summary>Commits the batch.</summary>
    /// <exception cref="JournalException">It was not kept, or the error came after the commit: <see cref="Holds"/> tells.</exception>
    void Append(JournalBatch batch);

    /// <summary>Whether the fact of this number is committed; false as well when that cannot be read.</summary>
    bool Holds(long sequence)
    {
        try
        {
            return ReadFrom(sequence).Any();
        }
        catch (JournalException)
        {
            return false;
        }
    }

    /// <summary>Removes what one step says, in one commit.</summary>
    /// <exception cref="JournalException">Nothing was removed; the message says why.</exception>
    void Trim(JournalTrim trim);

    /// <summary>The committed segments from the one that holds <paramref name="sequence"/> on, in order.</summary>
    IEnumerable<JournalSegment> ReadFrom(long sequence);

    /// <summary>What an idempotency key was used for, or null.</summary>
    KeyRecord? FindKey(string key);
}
