using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Races;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>Races that a test tells.</summary>
internal sealed class FakeRaces : IRaces
{
    private readonly Dictionary<string, RaceView> _races = [];
    private readonly Channel<bool> _changes = Channel.CreateUnbounded<bool>();

    /// <summary>What was asked to be started.</summary>
    public List<RaceScenario> Started { get; } = [];

    /// <summary>What was asked to be stopped.</summary>
    public List<string> Stopped { get; } = [];

    /// <summary>How many watch now.</summary>
    public int Watching { get; private set; }

    public RaceView? Running => _races.Values.FirstOrDefault(race => race.State == RaceState.Running);

    /// <summary>A race is as told.</summary>
    public void Tell(RaceView race)
    {
        _races[race.Id] = race;
        _changes.Writer.TryWrite(true);
    }

    public RaceView? Find(string id) => _races.GetValueOrDefault(id);

    public RaceStart Start(RaceScenario scenario)
    {
        Started.Add(scenario);
        if (Running is { } other)
        {
            return new RaceStart(IsStarted: false, other);
        }

        var race = RaceSamples.Race(lanes: [.. scenario.Lanes.Select(lane => RaceSamples.Lane(lane.Variant) with { Lane = lane })]) with { Scenario = scenario };
        Tell(race);
        return new RaceStart(IsStarted: true, race);
    }

    public void Stop(string id) => Stopped.Add(id);

    public async IAsyncEnumerable<RaceView> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Watching++;
        try
        {
            yield return _races[id];
            await foreach (var _ in _changes.Reader.ReadAllAsync(cancellationToken))
            {
                yield return _races[id];
            }
        }
        finally
        {
            Watching--;
        }
    }
}
