using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Retention;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Tests.Journal;

/// <summary>A real journal of which only the first steps of a removal reach the disk.</summary>
internal sealed class StepLimit(string folder, int steps) : IOrderJournal
{
    private readonly SqliteOrderJournal _inner = new(folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated });
    private int _left = steps;

    public JournalHead Open() => _inner.Open();

    public void Append(JournalBatch batch) => _inner.Append(batch);

    public void Trim(JournalTrim trim)
    {
        if (_left-- <= 0)
        {
            throw new JournalException("The end.");
        }

        _inner.Trim(trim);
    }

    public IEnumerable<JournalSegment> ReadFrom(long sequence) => _inner.ReadFrom(sequence);

    public KeyRecord? FindKey(string key) => _inner.FindKey(key);

    public void Dispose() => _inner.Dispose();
}
