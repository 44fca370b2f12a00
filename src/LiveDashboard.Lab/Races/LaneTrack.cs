using System.ComponentModel;
using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Lanes;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races;

/// <summary>A lane through all its runs.</summary>
internal sealed class LaneTrack(RaceScenario scenario, int place)
{
    private readonly LaneSpec _spec = scenario.Lanes[place];
    private readonly List<RunFigures> _runs = [];
    private IReadOnlyList<LaneSample> _series = [];
    private IReadOnlyList<SampledOrder> _sampled = [];
    private PartnersProcess? _partners;
    private string? _problem;
    private bool _hadCrashed;
    private LanePrediction? _predicted;
    private LaneDiagnosis? _diagnosis;

    /// <summary>The process of the run in progress; null between runs.</summary>
    public LaneProcess? Process { get; private set; }

    /// <summary>Where it is.</summary>
    public LaneState State { get; private set; } = LaneState.Waiting;

    /// <summary>The lane as it is now.</summary>
    public LaneView View
    {
        get
        {
            // A lane is done, or gone, when it is: not when the last of those beside it is.
            var figures = Process?.Figures;
            var isGone = figures is null && Process is { IsOver: true };
            var state = isGone ? LaneState.Crashed
                : figures is not null && _runs.Count + 1 >= scenario.Repeats ? LaneState.Finished
                : State;
            return new LaneView(
                _spec, state, Process?.Id, Process?.Samples ?? _series, Process?.Sampled ?? _sampled,
                figures is null ? [.. _runs] : [.. _runs, figures], isGone ? Process!.Problem : _problem)
            {
                Predicted = _predicted,
                Diagnosis = _diagnosis,
            };
        }
    }

    /// <summary>Predicts its makespan; before its first run, so that it takes none of the lanes' time.</summary>
    public void Predict() => _predicted = Predictor.Predict(scenario, _spec);

    /// <summary>Starts the processes of a run; false when they do not start, and the lane counts as crashed.</summary>
    /// <param name="isSampled">Whether the run is watched while it goes on.</param>
    /// <param name="changed">Called when its process gets ready, gives its result, or is gone.</param>
    public bool TryBegin(bool isSampled, Action changed)
    {
        try
        {
            _partners = scenario.IsHttp ? PartnersProcess.Start() : null;
            Process = new LaneProcess(new LaneTask(scenario, place, Guid.NewGuid().ToString("N"), _partners?.Address, isSampled), changed);
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or Win32Exception or UnauthorizedAccessException)
        {
            State = LaneState.Crashed;
            _problem = $"It did not start. {exception.Message}";
            _partners?.Dispose();
            _partners = null;
            return false;
        }
    }

    /// <summary>Ends its processes at once; safe from any thread.</summary>
    public void Kill()
    {
        // What had crashed before did not end by this.
        _hadCrashed |= Process is { IsOver: true, Figures: null };
        Process?.Kill();
        _partners?.Kill();
    }

    /// <summary>Its orders start.</summary>
    public void Go()
    {
        State = LaneState.Running;
        Process!.Go();
    }

    /// <summary>A run has ended: takes its figures, and ends its process.</summary>
    /// <param name="stopped">Whether the race was stopped.</param>
    public void End(bool stopped)
    {
        if (Process is not { } process)
        {
            return;
        }

        _series = process.Samples;
        _sampled = process.Sampled;
        if (process.Figures is { } figures)
        {
            _runs.Add(figures);
            _diagnosis = Diagnostician.Diagnose(_series, LaneRule.CoresOf(_spec, Environment.ProcessorCount), PartnerPlaces.Of(scenario.Kitchen));
            State = _runs.Count >= scenario.Repeats ? LaneState.Finished : stopped ? LaneState.Stopped : LaneState.Waiting;
        }
        else
        {
            State = stopped && !_hadCrashed ? LaneState.Stopped : LaneState.Crashed;
            _problem = State == LaneState.Stopped ? null : process.Problem;
            _diagnosis = _problem is null ? null : Diagnostician.Crashed(_series, _problem);
        }

        Process = null;
        process.Dispose();
        if (stopped)
        {
            _partners?.Kill();
        }

        _partners?.Dispose();
        _partners = null;
    }
}
