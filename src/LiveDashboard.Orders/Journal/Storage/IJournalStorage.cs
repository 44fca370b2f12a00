using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Storage for facts, called by one thread. An append is all or nothing, and a kept batch survives the process.
/// Also the seam at which tests inject disk failures.
/// </summary>
internal interface IJournalStorage : IDisposable
{
    /// <summary>Whether the files are still where they were opened; callable from any thread.</summary>
    bool IsInPlace { get; }

    /// <summary>Takes ownership of the folder, increments the epoch and returns what is stored.</summary>
    /// <exception cref="JournalException">The folder cannot be used; the message says why and what to do.</exception>
    JournalHead Open();

    /// <summary>Commits a new life from this order on, and the id of the partners' ledger, if known.</summary>
    /// <returns>The life: a random name, unique to this start and this history of the journal.</returns>
    /// <exception cref="JournalException">The life was not kept.</exception>
    string BeginLife(OrderId first, string? ledger);

    /// <summary>Commits the batch, unless another process has taken over the journal.</summary>
    AppendResult Append(JournalBatch batch);

    /// <summary>Determines the outcome of a batch for which it is unknown.</summary>
    AppendResult Settle(JournalBatch batch);

    /// <summary>
    /// Why nothing may be committed now: the files are no longer where they were opened, or another process owns the folder; null
    /// when neither is the case. On a loss, what can be rescued is saved once.
    /// </summary>
    AppendResult? FindLoss();

    /// <summary>Records the journal's progress for the next owner of the folder.</summary>
    void Note(long sequence);

    /// <summary>Executes one trim step, in one commit.</summary>
    /// <exception cref="JournalException">Nothing was removed; the message says why.</exception>
    void Trim(JournalTrim trim);

    /// <summary>The committed segments from the one that holds <paramref name="sequence"/> on, in order.</summary>
    IEnumerable<JournalSegment> ReadFrom(long sequence);

    /// <summary>What an idempotency key was used for; null when it is new.</summary>
    KeyRecord? FindKey(string key);
}
