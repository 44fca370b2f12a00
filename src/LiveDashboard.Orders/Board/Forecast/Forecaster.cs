using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>
/// Predicts how long the unfinished orders will take, in either mode, and what limits them: twice a second it simulates the rest
/// (<see cref="RunSimulation"/>), and reports a time only once it is stable. Called by one thread at a time.
/// </summary>
internal sealed class Forecaster(SituationReader situations)
{
    // More than these are not simulated one by one.
    private const int MaxOrders = 2_000;
    private const long EveryMs = 500;
    private const long SteadyMs = 3_000;
    private const double Moved = 0.1;

    // The span of the board's step times: before that, some were measured under other controls.
    private const long MeasuredAfterMs = 10_000;

    private readonly Queue<Sample> _ends = new();
    private readonly FactRate _rate = new();
    private readonly RunSimulation _simulation = new();
    private Sample _latest;
    private long _version = -1;
    private long _changedAt;
    private long _unfinished;
    private bool _isBroken;
    private bool _isSteady;

    /// <summary>The prediction at this moment.</summary>
    public Prediction Read(ForecastInput input)
    {
        if (input.Unfinished == 0)
        {
            Restart();
            _rate.Reset();
            _version = -1;
            return Prediction.None;
        }

        var mode = input.Controls.Mode;
        Renew(input);
        if (_isBroken || input.HasOpenCircuit || (input.Controls.Paused && input.Queued > 0))
        {
            Restart();
            return new Prediction(PredictionState.Unknown, mode, null, null, RunLimit.None);
        }

        var left = Math.Max(0, _latest.EndsAt - input.Now);
        _isSteady = _ends.TryPeek(out var first) && (_isSteady || _latest.At - first.At >= SteadyMs) && HasSettled();
        return _isSteady
            ? new Prediction(PredictionState.Steady, mode, TimeSpan.FromMilliseconds(left), TimeSpan.FromMilliseconds(_latest.OtherMs), _latest.Limit)
            : new Prediction(PredictionState.Measuring, mode, null, null, _latest.Limit);
    }

    private void Renew(ForecastInput input)
    {
        if (_version != input.Controls.Version)
        {
            (_version, _changedAt) = (input.Controls.Version, input.Now);
            Restart();
        }
        else if (input.Now - _latest.At < EveryMs && input.Unfinished <= _unfinished + (_unfinished / 10))
        {
            return;
        }

        _isSteady &= input.Unfinished <= _unfinished;
        _unfinished = input.Unfinished;
        var situation = situations.Read(input, trustsMeasured: input.Now - _changedAt > MeasuredAfterMs);
        _isBroken = situation.Kitchen.IsBroken;
        if (_isBroken)
        {
            return;
        }

        var coresMs = _rate.LeftMs(input, situation.IsBehind);
        var outcome = Play(situation);
        var other = Play(situation.In(input.Controls.Mode.Other()));
        _latest = new Sample(
            input.Now,
            input.Now + Math.Max(outcome.EndMs, coresMs),
            Math.Max(other.EndMs, coresMs),
            coresMs > outcome.EndMs ? RunLimit.Cores : outcome.Limit);
        _ends.Enqueue(_latest);
        while (_ends.Count > 1 && _ends.ElementAt(1).At <= input.Now - SteadyMs)
        {
            _ends.Dequeue();
        }
    }

    private void Restart()
    {
        _ends.Clear();
        _isSteady = false;
    }

    // Near the end a moment is a large part of what is left: what was steady is held against the whole run, and not unsaid for that.
    private bool HasSettled() => _ends.All(earlier =>
        Math.Abs(earlier.EndsAt - _latest.EndsAt) < Moved * (earlier.EndsAt - (_isSteady ? _changedAt : earlier.At)));

    private RunOutcome Play(RunSituation situation) =>
        situation.Unfinished <= MaxOrders ? _simulation.Run(situation) : LargeRun.Estimate(situation, _simulation.Run(situation.Sample(MaxOrders)));

    private readonly record struct Sample(long At, double EndsAt, double OtherMs, RunLimit Limit);
}
