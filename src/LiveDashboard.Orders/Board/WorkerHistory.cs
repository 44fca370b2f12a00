using LiveDashboard.Orders.Measurement;

namespace LiveDashboard.Orders.Board;

/// <summary>Turns the samples of one worker into its last ten seconds.</summary>
internal sealed class WorkerHistory(WorkerSample sample)
{
    /// <summary>Number of slices kept.</summary>
    public const int Slices = 50;

    /// <summary>Length of a slice, in milliseconds.</summary>
    public const int SliceMs = 200;

    private const int RateMs = 1000;

    private readonly Queue<WorkerSlice> _slices = new(Enumerable.Repeat(default(WorkerSlice), Slices));
    private readonly Queue<(long At, long Turns)> _turns = new();
    private readonly WorkerSample _sample = sample;
    private long _sliceBegan;
    private long _busyMs;
    private long _lastTurns;
    private IReadOnlyList<WorkerSlice> _shown = new WorkerSlice[Slices];
    private WorkerSnapshot? _last;

    /// <summary>Whether the history belongs to this sample, not to an earlier worker with the same number.</summary>
    public bool IsOf(WorkerSample sample) => ReferenceEquals(_sample, sample);

    /// <summary>Samples the worker and returns its state; the same instance as before when nothing changed.</summary>
    public WorkerSnapshot Read(long now, int wanted)
    {
        var sample = _sample;
        // Read the step first: the worker writes it last, so a step never pairs with the previous one's time.
        var step = sample.Step;
        var heldSince = sample.HeldSince;
        Advance(sample, now, heldSince != 0);
        var turns = sample.Turns;
        var moved = turns != _lastTurns;
        _lastTurns = turns;
        var state = sample.Number > wanted ? WorkerState.Leaving
            : heldSince != 0 ? WorkerState.Stuck
            : moved || sample.IsBusy ? WorkerState.Working
            : WorkerState.Free;
        var read = new WorkerSnapshot(
            sample.Number,
            sample.ManagedThread,
            state,
            state == WorkerState.Free ? null : sample.Order,
            step,
            heldSince == 0 ? 0 : Math.Max(0, now - heldSince),
            TurnsPerSecond(turns, now),
            _shown);
        return _last = read == _last ? _last : read;
    }

    // Measured since the oldest sample kept: a second ago, plus up to one slice.
    private double TurnsPerSecond(long turns, long now) =>
        _turns.TryPeek(out var oldest) && now > oldest.At ? Math.Round((turns - oldest.Turns) * 1000.0 / (now - oldest.At)) : 0;

    private void Advance(WorkerSample sample, long now, bool isStuck)
    {
        if (_sliceBegan == 0)
        {
            _sliceBegan = now;
            _busyMs = sample.BusyMs(now);
            return;
        }

        var length = now - _sliceBegan;
        if (length < SliceMs)
        {
            return;
        }

        var busyMs = sample.BusyMs(now);
        var slice = new WorkerSlice(Math.Clamp((float)(busyMs - _busyMs) / length, 0, 1), isStuck);
        for (var count = Math.Min(length / SliceMs, Slices); count > 0; count--)
        {
            _slices.Dequeue();
            _slices.Enqueue(slice);
        }

        _turns.Enqueue((now, sample.Turns));
        while (_turns.Count > 1 && now - _turns.ElementAt(1).At >= RateMs)
        {
            _turns.Dequeue();
        }

        // The same list is returned until a slice is added, so that renderers can compare by reference.
        _shown = [.. _slices];
        _sliceBegan = now;
        _busyMs = busyMs;
    }
}
