using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>Folds the facts of one order into its attempts.</summary>
internal sealed class AttemptFold
{
    private readonly List<StepAttempt> _attempts = [];
    private bool _isResolved;

    /// <summary>The attempts so far, in the order they began.</summary>
    public IReadOnlyList<StepAttempt> Attempts => _attempts;

    /// <summary>Applies the order's next fact.</summary>
    public void Add(in Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.StepStarted when IsRunning(fact):
                // Recorded before the call, as for a partner without idempotency: the attempt has begun already.
                break;
            case FactType.OrderStarted or FactType.StepStarted:
                Close(fact, AttemptStatus.Interrupted, FailureReason.Interrupted);
                Open(fact, fact.Step, fact.Attempt);
                break;
            case FactType.StepCompleted:
                Close(fact, AttemptStatus.Completed, FailureReason.None);
                MarkResolved();
                if (!fact.Step.IsLast())
                {
                    Open(fact, fact.Step + 1, 1);
                }

                break;
            case FactType.StepFailed:
                Close(fact, AttemptStatus.Failed, fact.Reason);
                break;
            case FactType.StepRetryScheduled when _attempts.Count > 0:
                _attempts[^1] = _attempts[^1] with { PauseMs = fact.DurationMs };
                break;
            case FactType.StepResolved:
                _isResolved = true;
                break;
            case FactType.OrderCancelled:
                Close(fact, AttemptStatus.Cancelled, FailureReason.Cancelled);
                break;
        }
    }

    private void Open(in Fact fact, StepName step, int attempt) => _attempts.Add(new StepAttempt(
        step, attempt, AttemptStatus.Running, EngineClock.ToTime(fact.At), null, null, null, fact.Worker, fact.Thread, FailureReason.None, null));

    private bool IsRunning(in Fact fact) =>
        _attempts is [.., { Status: AttemptStatus.Running } last] && last.Step == fact.Step && last.Attempt == fact.Attempt;

    private void MarkResolved()
    {
        if (_isResolved && _attempts.Count > 0)
        {
            _attempts[^1] = _attempts[^1] with { IsResolved = true };
            _isResolved = false;
        }
    }

    private void Close(in Fact fact, AttemptStatus status, FailureReason reason)
    {
        if (_attempts.Count == 0 || _attempts[^1].Status != AttemptStatus.Running)
        {
            return;
        }

        var hasDuration = status is AttemptStatus.Completed or AttemptStatus.Failed;
        _attempts[^1] = _attempts[^1] with
        {
            Status = status,
            Reason = reason,
            Answer = fact.Answer,
            CompletedAt = EngineClock.ToTime(fact.At),
            DurationMs = hasDuration ? fact.DurationMs : null,
            ResumeMs = hasDuration ? fact.ResumeMs : null,
        };
    }
}
