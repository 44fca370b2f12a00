using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>The journal with commit-before-acknowledge switched off: it says a batch is safe a moment before it is.</summary>
internal sealed class HastyJournal(IJournalStorage inner) : JournalWrapper(inner)
{
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly Queue<JournalBatch> _late = new();
    private Timer? _timer;

    public override JournalHead Open()
    {
        var head = base.Open();
        _timer = new Timer(_ => Catch(), null, s_late, s_late);
        return head;
    }

    public override AppendResult Append(JournalBatch batch)
    {
        lock (_lock)
        {
            // The packer uses its buffer again.
            _late.Enqueue(batch with { Data = batch.Data.ToArray(), Orders = [.. batch.Orders], Keys = [.. batch.Keys] });
            return AppendResult.Kept;
        }
    }

    public override IEnumerable<JournalSegment> ReadFrom(long sequence)
    {
        lock (_lock)
        {
            return [.. base.ReadFrom(sequence)];
        }
    }

    public override void Trim(JournalTrim trim)
    {
        lock (_lock)
        {
            base.Trim(trim);
        }
    }

    public override KeyRecord? FindKey(string key)
    {
        lock (_lock)
        {
            return _late.SelectMany(batch => batch.Keys).FirstOrDefault(used => used.Key == key) ?? base.FindKey(key);
        }
    }

    public override void Dispose()
    {
        Catch();
        _timer?.Dispose();
        base.Dispose();
    }

    private void Catch()
    {
        lock (_lock)
        {
            while (_late.TryDequeue(out var batch))
            {
                base.Append(batch);
            }
        }
    }
}
