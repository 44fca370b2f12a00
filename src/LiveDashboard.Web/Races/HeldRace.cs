using System.Runtime.CompilerServices;
using LiveDashboard.Lab.Races;

namespace LiveDashboard.Web.Races;

/// <summary>A race this process holds: while it runs, its lanes; afterwards what came of it.</summary>
internal sealed class HeldRace
{
    /// <summary>How long a race goes on that was begun on a page and that no page shows any more.</summary>
    public static readonly TimeSpan UnwatchedTime = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly ITimer _unwatched;
    private readonly bool _needsPages;
    private Race? _race;
    private RaceView _last;
    private int _pages;

    /// <param name="race">The race, which has just begun.</param>
    /// <param name="needsPages">Whether it ends when no page shows it any more.</param>
    /// <param name="time">The clock.</param>
    public HeldRace(Race race, bool needsPages, TimeProvider time)
    {
        (_race, _last, _needsPages) = (race, race.View, needsPages);
        _unwatched = time.CreateTimer(_ => Stop(), null, needsPages ? UnwatchedTime : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Ended = HoldAsync(race);
    }

    /// <summary>Completes when it has ended and none of its processes is left; faults when the race itself broke.</summary>
    public Task Ended { get; }

    /// <summary>The race as it is now.</summary>
    public RaceView View
    {
        get
        {
            lock (_lock)
            {
                return _race?.View ?? _last;
            }
        }
    }

    /// <summary>Ends its lanes; does nothing when it has ended.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _race?.Stop();
        }
    }

    /// <summary>A page shows it.</summary>
    public void AddPage()
    {
        lock (_lock)
        {
            _pages++;
            _unwatched.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A page no longer shows it, or has lost its connection.</summary>
    public void RemovePage()
    {
        lock (_lock)
        {
            if (--_pages == 0 && _needsPages && _race is not null)
            {
                _unwatched.Change(UnwatchedTime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>The race as it is now and after each change, until it has ended.</summary>
    public async IAsyncEnumerable<RaceView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = Changed;
            var view = View;
            yield return view;
            if (view.State != RaceState.Running)
            {
                yield break;
            }

            await Task.WhenAny(changed, Ended).WaitAsync(cancellationToken);
        }
    }

    private Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _race?.Changed ?? Task.CompletedTask;
            }
        }
    }

    private async Task HoldAsync(Race race)
    {
        try
        {
            await race.Ended;
            Close(race, race.View);
        }
        catch (Exception fault)
        {
            Close(race, Broken(race.View, fault));
            throw;
        }
    }

    private void Close(Race race, RaceView last)
    {
        lock (_lock)
        {
            (_race, _last) = (null, RaceKeeping.Thin(last));
        }

        _unwatched.Dispose();
        race.Dispose();
    }

    private static RaceView Broken(RaceView race, Exception fault) => race with
    {
        State = RaceState.Crashed,
        Lanes = [.. race.Lanes.Select(lane => lane.State is LaneState.Waiting or LaneState.Running
            ? lane with { State = LaneState.Crashed, ProcessId = null, Problem = fault.Message }
            : lane)],
    };
}
