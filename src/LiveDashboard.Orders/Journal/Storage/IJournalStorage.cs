using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Where facts are kept. One thread calls it. An append is all or nothing, and when it says so the batch survives the
/// process. Also the seam at which tests let the disk fail.
/// </summary>
internal interface IJournalStorage : IDisposable
{
    /// <summary>Whether the files lie where they were opened; asked from any thread.</summary>
    bool IsInPlace { get; }

    /// <summary>Takes the folder, raises the epoch and tells what is there.</summary>
    /// <exception cref="JournalException">The folder cannot be used; the message says why and what to do.</exception>
    JournalHead Open();

    /// <summary>Commits a life: the orders from this one on are accepted under it; and which ledger the partners have, where they tell.</summary>
    /// <returns>The life: a random name that no other start, and no other history of this journal, has.</returns>
    /// <exception cref="JournalException">It was not kept.</exception>
    string BeginLife(OrderId first, string? ledger);

    /// <summary>Commits the batch, unless another process has taken the journal.</summary>
    AppendResult Append(JournalBatch batch);

    /// <summary>Asks what a batch of unknown outcome came to.</summary>
    AppendResult Settle(JournalBatch batch);

    /// <summary>
    /// Why nothing may be committed now, since the files no longer lie where they were opened, or the folder is another process's;
    /// null when all is as it was. What can be saved then is saved once.
    /// </summary>
    AppendResult? FindLoss();

    /// <summary>Notes how far the journal has come, where the next owner of the folder finds it.</summary>
    void Note(long sequence);

    /// <summary>Removes what one step says, in one commit.</summary>
    /// <exception cref="JournalException">Nothing was removed; the message says why.</exception>
    void Trim(JournalTrim trim);

    /// <summary>The committed segments from the one that holds <paramref name="sequence"/> on, in order.</summary>
    IEnumerable<JournalSegment> ReadFrom(long sequence);

    /// <summary>What an idempotency key was used for, or null.</summary>
    KeyRecord? FindKey(string key);
}
