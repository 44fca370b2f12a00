using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Races;

/// <summary>
/// One race: starts its lanes' processes as the plan says, samples them from outside ten times a second, and tells what came of it. Runs on
/// a named thread of its own.
/// </summary>
public sealed class Race : IDisposable
{
    /// <summary>How long any race may take.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan s_sampleEvery = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly RaceScenario _scenario;
    private readonly TimeProvider _time;
    private readonly AutoResetEvent _wake = new(false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LaneTrack[] _lanes;
    private readonly LaneTrack _unsampled;
    private readonly Thread _thread;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RaceView _view;
    private volatile bool _stopping;

    private Race(RaceScenario scenario, string id, TimeProvider time)
    {
        _scenario = scenario;
        _time = time;
        _lanes = [.. Enumerable.Range(0, scenario.Lanes.Count).Select(place => new LaneTrack(scenario, place))];
        _unsampled = new LaneTrack(scenario, place: 0);
        _view = new RaceView(id, scenario, RaceState.Running, time.GetUtcNow(), [.. _lanes.Select(lane => lane.View)], RaceEnvironment.Current());
        _thread = new Thread(Run) { Name = "race", IsBackground = true };
    }

    /// <summary>The race as it is now.</summary>
    public RaceView View => Volatile.Read(ref _view);

    /// <summary>Completes when the race has ended, however it did, and none of its processes is left.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Completes with the next change of <see cref="View"/>.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>Starts a race.</summary>
    /// <param name="scenario">What it runs; checked by <see cref="ScenarioCheck"/>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="time">The clock.</param>
    public static Race Start(RaceScenario scenario, string id, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(time);
        var race = new Race(scenario, id, time);
        race._thread.Start();
        return race;
    }

    /// <summary>Ends all lanes at once; finished ones keep their results. Returns without waiting.</summary>
    public void Stop()
    {
        _stopping = true;
        foreach (var lane in _lanes.Append(_unsampled))
        {
            lane.Kill();
        }

        _wake.Set();
    }

    /// <summary>Stops the race and waits until nothing of it is left.</summary>
    public void Dispose()
    {
        Stop();
        _thread.Join();
        _wake.Dispose();
    }

    private void Run()
    {
        try
        {
            foreach (var lane in _lanes)
            {
                lane.Predict();
            }

            foreach (var heat in Heats())
            {
                if (!_stopping)
                {
                    RunHeat(heat, isSampled: true);
                }
            }

            if (_scenario.Plan == RacePlan.InTurn && !_stopping && _lanes[0].State == LaneState.Finished)
            {
                RunHeat([_unsampled], isSampled: false);
            }

            Tell(_stopping && _lanes.Any(lane => lane.State != LaneState.Finished) ? RaceState.Stopped
                : _lanes.Any(lane => lane.State == LaneState.Crashed) ? RaceState.Crashed
                : RaceState.Finished);
            _ended.SetResult();
        }
        // The thread's one broad catch: whoever waits for the race must hear of it.
        catch (Exception exception)
        {
            Tell(RaceState.Crashed);
            _ended.SetException(exception);
        }
    }

    // In turn, every other round goes backwards, A B B A: what grows or shrinks with time falls on all lanes alike.
    private IEnumerable<LaneTrack[]> Heats()
    {
        for (var round = 0; round < _scenario.Repeats; round++)
        {
            if (_scenario.Plan == RacePlan.Together)
            {
                yield return _lanes;
                continue;
            }

            foreach (var lane in round % 2 == 0 ? _lanes : _lanes.AsEnumerable().Reverse())
            {
                yield return [lane];
            }
        }
    }

    private void RunHeat(LaneTrack[] heat, bool isSampled)
    {
        var running = heat.Where(lane => lane.State != LaneState.Crashed).ToList();
        try
        {
            running.RemoveAll(lane => !lane.TryBegin(isSampled, () => _wake.Set()));
            WaitUntil(() => running.All(lane => lane.Process!.IsReady || lane.Process.IsOver));
            running.ForEach(lane => lane.Go());
            WaitUntil(() => running.All(lane => lane.Process!.IsOver));
        }
        finally
        {
            running.ForEach(lane => lane.End(_stopping));
        }

        Tell(RaceState.Running);
    }

    private void WaitUntil(Func<bool> done)
    {
        while (!done() && !_stopping)
        {
            if (_time.GetUtcNow() - View.At >= LongestTime)
            {
                Stop();
                return;
            }

            Tell(RaceState.Running);
            _wake.WaitOne(s_sampleEvery);
            foreach (var lane in _lanes)
            {
                lane.Process?.Sample();
            }
        }
    }

    // As the first of them tells it.
    private string GcOfLanes() => _lanes.Select(lane => lane.Process?.Gc).FirstOrDefault(gc => gc is not null) ?? _view.Environment.Gc;

    private void Tell(RaceState state)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            Volatile.Write(ref _view, _view with { State = state, Lanes = [.. _lanes.Select(lane => lane.View)], Environment = _view.Environment with { Gc = GcOfLanes() }, UnsampledMs = _unsampled.View.MedianMs });
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}
