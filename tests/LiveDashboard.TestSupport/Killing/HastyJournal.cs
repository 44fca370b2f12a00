using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Retention;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>The journal with commit-before-acknowledge switched off: it says a batch is safe a moment before it is.</summary>
internal sealed class HastyJournal(IOrderJournal inner) : IOrderJournal
{
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly Queue<JournalBatch> _late = new();
    private Timer? _timer;

    public JournalHead Open()
    {
        var head = inner.Open();
        _timer = new Timer(_ => Catch(), null, s_late, s_late);
        return head;
    }

    public void Append(JournalBatch batch)
    {
        lock (_lock)
        {
            // The packer uses its buffer again.
            _late.Enqueue(batch with { Data = batch.Data.ToArray(), Orders = [.. batch.Orders], Keys = [.. batch.Keys] });
        }
    }

    public IEnumerable<JournalSegment> ReadFrom(long sequence)
    {
        lock (_lock)
        {
            return [.. inner.ReadFrom(sequence)];
        }
    }

    public void Trim(JournalTrim trim)
    {
        lock (_lock)
        {
            inner.Trim(trim);
        }
    }

    public KeyRecord? FindKey(string key)
    {
        lock (_lock)
        {
            return _late.SelectMany(batch => batch.Keys).FirstOrDefault(used => used.Key == key) ?? inner.FindKey(key);
        }
    }

    public void Dispose()
    {
        Catch();
        _timer?.Dispose();
        inner.Dispose();
    }

    private void Catch()
    {
        lock (_lock)
        {
            while (_late.TryDequeue(out var batch))
            {
                inner.Append(batch);
            }
        }
    }
}
