using System.Runtime.CompilerServices;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LiveDashboard.Web.Races;

/// <summary>The races as one circuit's screens ask for them; what they watch counts as shown while the circuit is connected.</summary>
internal sealed class CircuitRaces(RaceService races) : CircuitHandler, IRaces
{
    private readonly Lock _lock = new();
    private readonly List<HeldRace> _watched = [];

    // Screens run on a connected circuit only; prerendering, which has none, watches nothing.
    private bool _connected = true;

    public RaceView? Running => races.Running?.View;

    public RaceView? Find(string id) => races.Find(id)?.View;

    public RaceStart Start(RaceScenario scenario) => races.Start(scenario, needsPages: true);

    public void Stop(string id) => races.Find(id)?.Stop();

    public async IAsyncEnumerable<RaceView> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (races.Find(id) is not { } race)
        {
            yield break;
        }

        Begin(race);
        try
        {
            await foreach (var view in race.WatchAsync(cancellationToken))
            {
                yield return view;
            }
        }
        finally
        {
            End(race);
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => ConnectAsync(true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => ConnectAsync(false);

    private void Begin(HeldRace race)
    {
        lock (_lock)
        {
            _watched.Add(race);
            if (_connected)
            {
                race.AddPage();
            }
        }
    }

    private void End(HeldRace race)
    {
        lock (_lock)
        {
            _watched.Remove(race);
            if (_connected)
            {
                race.RemovePage();
            }
        }
    }

    private Task ConnectAsync(bool connected)
    {
        lock (_lock)
        {
            if (_connected != connected)
            {
                _connected = connected;
                _watched.ForEach(race => Count(race, connected));
            }
        }

        return Task.CompletedTask;
    }

    private static void Count(HeldRace race, bool connected)
    {
        if (connected)
        {
            race.AddPage();
        }
        else
        {
            race.RemovePage();
        }
    }
}
