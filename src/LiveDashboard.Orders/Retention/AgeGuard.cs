using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Retention;

/// <summary>
/// Prevents removal by age while the machine's clock may be wrong: for the first minutes after a start, and, when a start
/// came long after the last fact, until a person confirms the clock. That doubt is committed together with the first facts
/// that carry the new time, so that no later start takes them as proof of it.
/// </summary>
internal sealed class AgeGuard : ICommitListener
{
    /// <summary>How long after a start nothing is removed by age, whatever the clock says, so that it can be corrected.</summary>
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

    /// <summary>Why the clock may be wrong; null when there is no doubt.</summary>
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

    /// <summary>The part of a rule that may be applied now.</summary>
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

            // Before any fact of this start is committed: everything queued for the start is committed with it.
            Remember();
        }
    }

    /// <summary>Commits the doubt of this start, if there is one that is not committed yet.</summary>
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

    // Whoever sets the rule or confirms the clock has been shown what will be removed.
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
        // It must be in the journal no later than the first fact that carries the new time.
        public override bool YieldsWhenFull => false;

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

        // The doubt is kept in memory and committed later.
        public override void OnRejected(string problem)
        {
        }
    }
}
