using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Runs;

/// <summary>Folds facts into runs; a replay after a start gives the same results again. Called under the board's lock.</summary>
/// <param name="bursts">All bursts.</param>
/// <param name="first">The controls until the first change.</param>
internal sealed class RunTracker(BurstIndex bursts, Controls first)
{
    private Controls _controls = first;
    private Run? _run;

    /// <summary>The runs that have ended.</summary>
    public LatestRuns Latest { get; private set; } = LatestRuns.None;

    /// <summary>Takes in a fact, after the counts have.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="unfinished">Orders of the board that have not ended, after the fact.</param>
    public void Fold(in Fact fact, long unfinished)
    {
        switch (fact.Type)
        {
            case FactType.OrderAccepted:
                Accept(fact, 1, unfinished);
                break;
            case FactType.BurstAccepted:
                Accept(fact, fact.Count, unfinished);
                break;
            case FactType.OrderStarted when _run is { } run:
                run.IsMixed |= run.Mode is { } mode && mode != fact.Mode;
                run.Mode = fact.Mode;
                break;
            case FactType.OrderFailed when _run is { } run:
                run.Failed++;
                break;
            case FactType.OrderCancelled when _run is { } run:
                run.Cancelled++;
                break;
            case FactType.StepRetryScheduled when _run is { } run:
                run.Pauses++;
                break;
            case FactType.StepStarted when _run is { } run:
                // Without a pause before it an attempt begins anew after a restart only, or before a call that cannot be repeated.
                run.IsMixed |= run.Pauses == 0;
                run.Pauses = Math.Max(0, run.Pauses - 1);
                break;
            case FactType.OrderRetried when _run is { } run:
                run.IsMixed = true;
                break;
            case FactType.ControlsChanged:
                Change(fact.Details as Controls);
                break;
            case FactType.BoardCleared:
                _run = null;
                break;
        }

        if (unfinished == 0 && _run is { } ended)
        {
            End(ended, fact.At);
        }
    }

    /// <summary>A restart is in the middle of what runs.</summary>
    public void Interrupt()
    {
        if (_run is { } run)
        {
            run.IsMixed = true;
        }
    }

    private void Accept(in Fact fact, int count, long unfinished)
    {
        var kitchen = _controls.KitchenOf(bursts.Find(fact.Order), fact.Transport);
        if (_run is null && unfinished == count)
        {
            _run = new Run { StartedAt = fact.At, Workers = _controls.Workers, Kitchen = kitchen, IsMixed = _controls.Paused };
        }

        if (_run is { } run)
        {
            run.Orders += count;
            run.IsMixed |= kitchen != run.Kitchen;
        }
    }

    private void Change(Controls? controls)
    {
        if (_run is { } run)
        {
            // Without the details, of a journal from before they were read back, anything may have changed.
            run.IsMixed |= controls is null || controls.Workers != run.Workers || controls.Paused || controls.Kitchen != _controls.Kitchen;
        }

        _controls = controls ?? _controls;
    }

    private void End(Run run, long at)
    {
        _run = null;
        var result = new RunResult
        {
            Mode = run.IsMixed ? null : run.Mode,
            Orders = run.Orders,
            Workers = run.Workers,
            Kitchen = run.Kitchen,
            MakespanMs = at - run.StartedAt,
            Failed = run.Failed,
            Cancelled = run.Cancelled,
            IsMixed = run.IsMixed,
        };
        Latest = Latest with
        {
            Latest = result,
            Blocking = result is { IsClean: true, Mode: ExecutionMode.Blocking } ? result : Latest.Blocking,
            Async = result is { IsClean: true, Mode: ExecutionMode.Async } ? result : Latest.Async,
        };
    }

    private sealed class Run
    {
        public required long StartedAt { get; init; }

        public required int Workers { get; init; }

        public required KitchenProfile Kitchen { get; init; }

        public ExecutionMode? Mode { get; set; }

        public long Orders { get; set; }

        public long Pauses { get; set; }

        public long Failed { get; set; }

        public long Cancelled { get; set; }

        public bool IsMixed { get; set; }
    }
}
