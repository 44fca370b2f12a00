using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board;

/// <summary>The process's single fold: applies every committed fact once and yields what the board shows.</summary>
internal sealed class BoardProjection(OrderTable orders, BurstIndex bursts, Controls first) : ICommitListener
{
    private const int MarkersKept = 64;

    private readonly Lock _lock = new();
    private readonly StageCounts _stages = new();
    private readonly AcceptanceTimes _accepted = new();
    private readonly SecondCounters _seconds = new();
    private readonly LatencyWindow _latency = new();
    private readonly LatencyWindow _served = new();
    private readonly LatencyWindow[] _stepLatency = [.. StepNames.All.Select(_ => new LatencyWindow())];
    private readonly LatencyWindow[] _stepFailures = [.. StepNames.All.Select(_ => new LatencyWindow())];
    private readonly RecentChanges _changes = new();
    private readonly RunTracker _runs = new(bursts, first);
    private readonly List<BoardMarker> _markers = [];
    private long _sequence;
    private ExecutionMode _mode = Controls.Default.Mode;

    /// <summary>The last fact folded in.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    public void OnCommitted(in CommittedBatch batch)
    {
        lock (_lock)
        {
            Fold(batch.Commands, batch.IsReplay);
            Fold(batch.Progress, batch.IsReplay);
            Volatile.Write(ref _sequence, batch.LastSequence);
        }
    }

    public void OnRecovered()
    {
        lock (_lock)
        {
            _runs.Interrupt();
        }
    }

    /// <summary>The figures at a moment.</summary>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    /// <param name="recent">How many of the most recently changed orders to include.</param>
    /// <param name="pictures">Companions to advance to exactly the same facts.</param>
    internal BoardFigures Read(long now, int recent, params ReadOnlySpan<IBoardCompanion> pictures)
    {
        lock (_lock)
        {
            foreach (var picture in pictures)
            {
                picture.Advance();
            }

            var second = (now / 1000) - 1;
            return new BoardFigures(
                _sequence,
                _stages.ToCounts(),
                _seconds.At(second),
                _latency.Summary(now),
                _served.Summary(now),
                _stages.Oldest(OrderStage.Waiting) is { } oldest ? Math.Max(0, now - _accepted.Find(oldest.Number)) : null,
                [.. StepNames.All.Select(step => Station(step, now))],
                [.. _markers.Where(marker => marker.At.ToUnixTimeMilliseconds() > now - 60_000)],
                _changes.Newest(recent, _stages.Contains),
                _runs.Latest);
        }
    }

    /// <summary>What happened in a second (Unix time), as far as it is committed.</summary>
    internal SecondCounts In(long second)
    {
        lock (_lock)
        {
            return _seconds.At(second);
        }
    }

    /// <summary>Reads the stages under the lock, so that no fact is applied meanwhile.</summary>
    internal T Read<T>(Func<StageCounts, T> look)
    {
        lock (_lock)
        {
            return look(_stages);
        }
    }

    private StationSnapshot Station(StepName step, long now)
    {
        var done = _stepLatency[(int)step].Summary(now);
        var health = _stepFailures[(int)step].Summary(now) is null ? PartnerHealth.Healthy
            : done is null ? PartnerHealth.Down
            : PartnerHealth.Retrying;
        return new StationSnapshot(step, _stages[OrderStages.Of(step)], done?.P50, health);
    }

    private void Fold(ReadOnlySpan<Fact> facts, bool isReplay)
    {
        foreach (ref readonly var fact in facts)
        {
            Fold(fact, isReplay);
            if (_stages.Contains(fact.Order) || fact.Type is FactType.ControlsChanged or FactType.BoardCleared)
            {
                // An order cleared from the board ends later, and is no part of the next run.
                _runs.Fold(fact, _stages.Unfinished);
            }
        }
    }

    private void Fold(in Fact fact, bool isReplay)
    {
        switch (fact.Type)
        {
            case FactType.OrderAccepted:
                Accept(fact, 1);
                break;
            case FactType.BurstAccepted:
                Accept(fact, fact.Count);
                Mark(fact, fact.Count);
                break;
            case FactType.OrderStarted:
                Move(fact, OrderStages.Of(fact.Step));
                break;
            case FactType.StepCompleted:
                if (!fact.Step.IsLast())
                {
                    Move(fact, OrderStages.Of(fact.Step + 1));
                }

                if (!isReplay)
                {
                    _stepLatency[(int)fact.Step].Record(fact.At, fact.DurationMs);
                }

                break;
            case FactType.StepFailed when !isReplay:
                FailTry(fact);
                _changes.Add(fact.Order);
                break;
            case FactType.OrderCompleted:
                if (Move(fact, OrderStage.Done) && !isReplay)
                {
                    _seconds.Finished(fact.At);
                    _latency.Record(fact.At, fact.At - _accepted.Find(fact.Order.Number));
                    RecordServed(fact);
                }

                break;
            case FactType.OrderFailed:
                if (Move(fact, OrderStage.Failed) && !isReplay)
                {
                    _seconds.Failed(fact.At);
                }

                break;
            case FactType.OrderCancelled:
                Move(fact, OrderStage.Cancelled);
                break;
            case FactType.OrderRetried:
                Move(fact, OrderStage.Waiting);
                break;
            case FactType.BoardCleared:
                _stages.Clear(fact.Order);
                _accepted.Clear();
                break;
            case FactType.ControlsChanged when fact.Mode is { } mode && mode != _mode:
                _mode = mode;
                Mark(fact, 0);
                break;
        }
    }

    private void FailTry(in Fact fact)
    {
        // A call that was not sent says nothing about the partner.
        if (fact.Reason != FailureReason.CircuitOpen)
        {
            _seconds.FailedTry(fact.At);
            if (fact.Reason.MayRetry())
            {
                _stepFailures[(int)fact.Step].Record(fact.At, fact.DurationMs);
            }
        }
    }

    // The table applies a commit before its listeners do. An order that failed in between was not being served
    // for the whole time from its start to its end.
    private void RecordServed(in Fact fact)
    {
        if (orders.TryGet(fact.Order, out var entry) && !entry.WasRetried && entry.StartedAt is { } started)
        {
            _served.Record(fact.At, fact.At - started);
        }
    }

    private void Accept(in Fact fact, int count)
    {
        if (fact.Order.Number < orders.First)
        {
            // Replayed, but no longer retained.
            return;
        }

        if (_stages.Length == 0 && fact.Order.Number > _stages.First)
        {
            // Earlier orders are no longer retained: the board begins with this one.
            _stages.Clear(fact.Order.Plus(-1));
        }

        if (fact.Order.Number - _stages.First - _stages.Length is > 0 and var missing)
        {
            _stages.Skip(missing);
        }

        _stages.Accept(count);
        _accepted.Add(fact.Order.Number, fact.At);
        _changes.Add(fact.Order);
    }

    private bool Move(in Fact fact, OrderStage stage)
    {
        _changes.Add(fact.Order);
        return _stages.Move(fact.Order, stage);
    }

    private void Mark(in Fact fact, int count)
    {
        _markers.Add(new BoardMarker(EngineClock.ToTime(fact.At), count, _mode));
        if (_markers.Count > MarkersKept)
        {
            // Drop bursts first: without a mode change, everything before it would show the wrong mode.
            _markers.RemoveAt(Math.Max(0, _markers.FindIndex(marker => marker.Count > 0)));
        }
    }
}
