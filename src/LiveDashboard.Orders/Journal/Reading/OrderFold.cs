using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>Folds the facts of one order into its attempts and into the spans of its time, which follow each other without a gap.</summary>
/// <param name="accepted">When it was accepted.</param>
internal sealed class OrderFold(DateTimeOffset accepted)
{
    private readonly AttemptFold _attempts = new();
    private readonly List<(OrderSpan Span, int FirstAttempt, int Attempts)> _spans = [];
    private OrderSpan _open = new(OrderSpanKind.Waiting, StepName.Payment, accepted, accepted);
    private int _first;
    private bool _hasEnded;

    /// <summary>The attempts so far, in the order they began.</summary>
    public IReadOnlyList<StepAttempt> Attempts => _attempts.Attempts;

    /// <summary>Applies the order's next fact.</summary>
    public void Add(in Fact fact)
    {
        var at = EngineClock.ToTime(fact.At);
        var before = Attempts.Count;
        var running = Attempts is [.., { Status: AttemptStatus.Running }] ? before - 1 : -1;
        _attempts.Add(fact);
        switch (fact.Type)
        {
            case FactType.OrderStarted:
                Turn(at, before, new OrderSpan(OrderSpanKind.Serving, fact.Step, at, at) { Run = _open.Run + 1, Mode = fact.Mode });
                break;
            case FactType.StepStarted when running >= 0 && Attempts[running].Status == AttemptStatus.Interrupted:
                Interrupt(running, at);
                break;
            case FactType.StepFailed when fact.IsFoundInterrupted && running >= 0:
                Interrupt(running, at);
                break;
            case FactType.StepCompleted when !fact.Step.IsLast():
                Turn(at, before, _open with { Kind = OrderSpanKind.Serving, Step = fact.Step + 1, Mode = fact.Mode ?? _open.Mode });
                break;
            case FactType.OrderFailed:
                _open = _open with { Reason = fact.Reason, Answer = fact.Answer };
                Turn(at, before, _open with { Kind = OrderSpanKind.Failed, Mode = null });
                _hasEnded = true;
                break;
            case FactType.OrderCompleted or FactType.OrderCancelled:
                Turn(at, before, _open);
                _hasEnded = true;
                break;
            case FactType.OrderRetried:
                Turn(at, before, _open with { Kind = OrderSpanKind.Waiting, Mode = null, Reason = FailureReason.None, Answer = 0 });
                _hasEnded = false;
                break;
        }
    }

    /// <summary>The spans, once all facts are applied; of an order that has not ended, the last one lasts until the given moment.</summary>
    public IReadOnlyList<OrderSpan> SpansUntil(DateTimeOffset now)
    {
        if (!_hasEnded)
        {
            Close(now, Attempts.Count);
        }

        return [.. _spans.Select(kept => kept.Span with { Attempts = [.. Attempts.Skip(kept.FirstAttempt).Take(kept.Attempts)] })];
    }

    // The try that a restart interrupted is not part of the span in which it began: nobody waited for its answer.
    private void Interrupt(int attempt, DateTimeOffset at)
    {
        var began = Attempts[attempt].StartedAt;
        Close(began, attempt);
        _open = _open with { Kind = OrderSpanKind.Interrupted, From = Later(began, _open.From) };
        Close(at, attempt + 1);
        _open = _open with { Kind = OrderSpanKind.Serving, From = Later(at, _open.From) };
    }

    private void Turn(DateTimeOffset at, int attempts, OrderSpan next)
    {
        Close(at, attempts);
        _open = next with { From = Later(at, _open.From) };
    }

    // Up to the given number of attempts, those of the spans before included.
    private void Close(DateTimeOffset at, int attempts)
    {
        var count = Math.Max(0, attempts - _first);
        var span = _open with { Until = Later(at, _open.From) };
        if (span.Ms > 0 || count > 0)
        {
            _spans.Add((span, _first, count));
        }

        _first += count;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
