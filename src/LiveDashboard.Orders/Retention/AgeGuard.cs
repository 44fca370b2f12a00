using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Retention;

/// <summary>
/// Keeps orders from being removed by age while the machine's clock may be wrong: for the first minutes after a start, and
/// where a start came long after the last fact, until a person says that the clock is right. That doubt is committed
/// together with the first facts that carry the new time, so that no later start takes them for a proof of it.
/// </summary>
internal sealed class AgeGuard : ICommitListener
{
    /// <summary>For so long after a start nothing is removed by age, whatever the clock says; a wrong one can be set right meanwhile.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly OrderJournal _journal;
    private readonly EngineClock _clock;
    private readonly long _startedStamp;
    private Controls? _controls;
    private ClockDoubt? _uncommitted;
    private long _lastFactAt;
    private bool _isVouchedFor;

    public AgeGuard(OrderJournal journal, EngineClock clock)
    {
        _journal = journal;
        _clock = clock;
        _startedStamp = clock.GetTimestamp();
    }

    /// <summary>Why it is not sure that the clock is right; null when there is no doubt.</summary>
    public ClockDoubt? Doubt
    {
        get
        {
            lock (_lock)
            {
                return _uncommitted ?? _journal.Controls.ClockDoubt;
            }
        }
    }

    /// <summary>What of a rule may be followed now.</summary>
    public RetentionRule Allowed(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Doubt is null && (IsVouchedFor || _clock.GetElapsedTime(_startedStamp) >= Wait) ? rule : rule with { KeepDays = 0 };
    }

    public void OnCommitted(in CommittedBatch batch)
    {
        if (batch.IsReplay)
        {
            _lastFactAt = Math.Max(_lastFactAt, batch.LatestAt);
            return;
        }

        foreach (ref readonly var fact in batch.Commands)
        {
            if (fact.Details is Controls controls)
            {
                Follow(controls);
            }
        }
    }

    public void OnRecovered()
    {
        _controls = _journal.Controls;
        if (_controls.ClockDoubt is null)
        {
            lock (_lock)
            {
                _uncommitted = ClockDoubt.Of(_lastFactAt, _clock.NowMs);
            }

            // Before any fact of this start is committed: all that waited for the start is one commit with it.
            Remember();
        }
    }

    /// <summary>Commits the doubt of this start, if there is one and an earlier try could not.</summary>
    internal void Remember()
    {
        ClockDoubt? doubt;
        lock (_lock)
        {
            doubt = _uncommitted;
        }

        if (doubt is not null)
        {
            _journal.Submit(new NoteDoubt(doubt));
        }
    }

    private bool IsVouchedFor
    {
        get
        {
            lock (_lock)
            {
                return _isVouchedFor;
            }
        }
    }

    // A person who sets the rule, or says that the clock is right, has been told what goes.
    private void Follow(Controls controls)
    {
        lock (_lock)
        {
            _isVouchedFor |= controls.Retention != _controls?.Retention || (_controls?.ClockDoubt is not null && controls.ClockDoubt is null);
            _uncommitted = controls.ClockDoubt is null ? _uncommitted : null;
            _controls = controls;
        }
    }

    private sealed class NoteDoubt(ClockDoubt doubt) : JournalCommand
    {
        public override void Prepare(JournalDraft draft)
        {
            if (draft.Controls.ClockDoubt is null)
            {
                draft.Change(draft.Controls with { ClockDoubt = doubt });
            }
        }

        public override void OnCommitted()
        {
        }

        // It is kept in memory, and tried again.
        public override void OnRejected(string problem)
        {
        }
    }
}
