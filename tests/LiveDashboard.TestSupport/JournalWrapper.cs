using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.TestSupport;

/// <summary>A real journal behind a test's: it passes everything on but what the test changes.</summary>
internal abstract class JournalWrapper(IJournalStorage inner) : IJournalStorage
{
    public virtual bool IsInPlace => inner.IsInPlace;

    public virtual JournalHead Open() => inner.Open();

    public virtual string BeginLife(OrderId first, string? ledger) => inner.BeginLife(first, ledger);

    public virtual AppendResult Append(JournalBatch batch) => inner.Append(batch);

    public virtual AppendResult Settle(JournalBatch batch) => inner.Settle(batch);

    public virtual AppendResult? FindLoss() => inner.FindLoss();

    public virtual void Note(long sequence) => inner.Note(sequence);

    public virtual void Trim(JournalTrim trim) => inner.Trim(trim);

    public virtual IEnumerable<JournalSegment> ReadFrom(long sequence) => inner.ReadFrom(sequence);

    public virtual KeyRecord? FindKey(string key) => inner.FindKey(key);

    public virtual void Dispose() => inner.Dispose();
}
