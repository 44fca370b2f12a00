using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Retention;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>A real journal that tells of each operation before it is done, and of an append also afterwards.</summary>
internal sealed class FaultyJournal(IOrderJournal inner, JournalFaults faults) : IOrderJournal
{
    public JournalHead Open()
    {
        faults.Next(JournalOperation.Open);
        return inner.Open();
    }

    public void Append(JournalBatch batch)
    {
        faults.Next(JournalOperation.AppendBegins);
        inner.Append(batch);
        faults.Next(JournalOperation.AppendIsDone);
    }

    public IEnumerable<JournalSegment> ReadFrom(long sequence)
    {
        foreach (var segment in inner.ReadFrom(sequence))
        {
            faults.Next(JournalOperation.Read);
            yield return segment;
        }
    }

    // The small run keeps everything; the tests of retention end each of its steps.
    public void Trim(JournalTrim trim) => inner.Trim(trim);

    public KeyRecord? FindKey(string key)
    {
        faults.Next(JournalOperation.FindKey);
        return inner.FindKey(key);
    }

    public void Dispose() => inner.Dispose();
}
