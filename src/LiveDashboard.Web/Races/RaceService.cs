using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Web.Races;

/// <summary>Holds the one race of the process that may run at a time, and the last ended ones.</summary>
internal sealed partial class RaceService(TimeProvider time, IHostApplicationLifetime lifetime, ILogger<RaceService> log) : IHostedService
{
    private readonly Lock _lock = new();
    private readonly LinkedList<HeldRace> _races = new();
    private bool _stopping;

    /// <summary>The race that runs; null when none does.</summary>
    public HeldRace? Running
    {
        get
        {
            lock (_lock)
            {
                return RunningNow();
            }
        }
    }

    /// <summary>The race with that id; null when it is not known, or no longer.</summary>
    public HeldRace? Find(string id)
    {
        lock (_lock)
        {
            return _races.FirstOrDefault(race => race.View.Id == id);
        }
    }

    /// <summary>Starts a race, unless one runs.</summary>
    /// <param name="scenario">What it runs.</param>
    /// <param name="needsPages">Whether it ends a minute after the last page that shows it left.</param>
    /// <exception cref="ArgumentException">The scenario has a problem.</exception>
    /// <exception cref="OperationCanceledException">The app is stopping.</exception>
    public RaceStart Start(RaceScenario scenario, bool needsPages)
    {
        if (ScenarioCheck.Problem(scenario) is { } problem)
        {
            throw new ArgumentException(problem, nameof(scenario));
        }

        HeldRace race;
        lock (_lock)
        {
            if (_stopping)
            {
                throw new OperationCanceledException("The app is stopping.");
            }

            if (RunningNow() is { } other)
            {
                return new RaceStart(IsStarted: false, other.View);
            }

            // The race begins on a thread of its own; nothing is waited for here.
            race = new HeldRace(Race.Start(scenario, Guid.NewGuid().ToString("N"), time), needsPages, time);
            _races.AddFirst(race);
            if (_races.Count > RaceKeeping.Races + 1)
            {
                _races.RemoveLast();
            }
        }

        LogStarted(race.View.Id, string.Join(", ", scenario.Lanes), scenario.Orders);
        _ = LogEndAsync(race);
        return new RaceStart(IsStarted: true, race.View);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not only when hosted services are stopped: that is after open connections were waited for.
        lifetime.ApplicationStopping.Register(StopAll);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        StopAll();
        if (Newest?.Ended is { } ended)
        {
            await ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private HeldRace? Newest
    {
        get
        {
            lock (_lock)
            {
                return _races.First?.Value;
            }
        }
    }

    // The newest one alone can run.
    private HeldRace? RunningNow() => _races.First?.Value is { View.State: RaceState.Running } running ? running : null;

    private void StopAll()
    {
        lock (_lock)
        {
            _stopping = true;
        }

        Newest?.Stop();
    }

    private async Task LogEndAsync(HeldRace race)
    {
        try
        {
            await race.Ended;
            LogEnded(race.View.Id, race.View.State);
        }
        catch (Exception fault)
        {
            LogBroken(fault, race.View.Id);
        }
    }

    [LoggerMessage(
        EventIds.RaceStarted, LogLevel.Information, "Race {Race} started: {Lanes}, {Orders} orders each.", EventName = nameof(EventIds.RaceStarted))]
    private partial void LogStarted(string race, string lanes, int orders);

    [LoggerMessage(EventIds.RaceEnded, LogLevel.Information, "Race {Race} ended: {State}.", EventName = nameof(EventIds.RaceEnded))]
    private partial void LogEnded(string race, RaceState state);

    [LoggerMessage(
        EventIds.RaceBroken, LogLevel.Error, "Race {Race} broke; none of its processes is left.", EventName = nameof(EventIds.RaceBroken))]
    private partial void LogBroken(Exception fault, string race);
}
