using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>
/// When the board's mode was switched, as far back as the journal reaches. What is not known for sure is left out: a mode change in
/// facts that are no longer retained is never guessed.
/// </summary>
internal sealed class ModeSwitches : ICommitListener
{
    /// <summary>Switches kept, the newest.</summary>
    internal const int Kept = 4096;

    private readonly Lock _lock = new();
    private readonly List<ModeSwitch> _switches = [];
    private ExecutionMode? _mode = Controls.Default.Mode;
    private long _next = 1;

    public void OnCommitted(in CommittedBatch batch)
    {
        lock (_lock)
        {
            if (batch.FirstSequence != _next)
            {
                // Facts are missing, and a change may be among them.
                _mode = null;
                _switches.Clear();
            }

            _next = batch.LastSequence + 1;
            // Only commands change the mode; in a replay they are among all the others.
            foreach (ref readonly var fact in batch.IsReplay ? batch.Progress : batch.Commands)
            {
                if (fact.Type == FactType.ControlsChanged && fact.Mode is { } mode && mode != _mode)
                {
                    Switch(fact.At, mode);
                }
            }
        }
    }

    public void OnRecovered()
    {
    }

    /// <summary>The switches after one moment and up to another, both in Unix milliseconds; oldest first.</summary>
    public IReadOnlyList<ModeSwitch> Between(long after, long until)
    {
        lock (_lock)
        {
            var first = CountThrough(after);
            return _switches.GetRange(first, Math.Max(0, CountThrough(until) - first));
        }
    }

    /// <summary>
    /// When the mode was switched last while an order waited for its first start, in milliseconds after its acceptance; null when it
    /// was not, when that is not known, or when the order did not follow the toggle.
    /// </summary>
    /// <param name="entry">The order.</param>
    /// <param name="now">The present moment, in Unix milliseconds.</param>
    public long? BeforeStart(in OrderState entry, long now)
    {
        if (entry.IsPinned)
        {
            return null;
        }

        lock (_lock)
        {
            var count = CountThrough(entry.StartedAt ?? entry.EndedAt ?? now);
            return count > CountThrough(entry.AcceptedAt) && (entry.Mode ?? _switches[count - 1].Mode) == _switches[count - 1].Mode
                ? _switches[count - 1].At.ToUnixTimeMilliseconds() - entry.AcceptedAt
                : null;
        }
    }

    private void Switch(long at, ExecutionMode mode)
    {
        if (_mode is not null)
        {
            _switches.Add(new ModeSwitch(EngineClock.ToTime(at), mode));
            if (_switches.Count > Kept)
            {
                _switches.RemoveRange(0, Kept / 4);
            }
        }

        _mode = mode;
    }

    private int CountThrough(long moment)
    {
        var (low, high) = (0, _switches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _switches[middle].At.ToUnixTimeMilliseconds() > moment ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
