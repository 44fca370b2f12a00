using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Web.Races;

/// <summary>What the screens ask of races. A race that is begun here goes on while a connected page watches it, and ends a minute after the last one left.</summary>
public interface IRaces
{
    /// <summary>The race that runs; null when none does.</summary>
    RaceView? Running { get; }

    /// <summary>The race with that id as it is now; null when it is not known to this process, or no longer.</summary>
    RaceView? Find(string id);

    /// <summary>Starts a race, unless one runs.</summary>
    /// <param name="scenario">What it runs; without a problem by <see cref="ScenarioCheck"/>.</param>
    RaceStart Start(RaceScenario scenario);

    /// <summary>Ends the lanes of a race; finished ones keep their results. Does nothing when it does not run.</summary>
    void Stop(string id);

    /// <summary>The race as it is now and after each change, until it has ended; nothing when it is not known.</summary>
    IAsyncEnumerable<RaceView> WatchAsync(string id, CancellationToken cancellationToken);
}
