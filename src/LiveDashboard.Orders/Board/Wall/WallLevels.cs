using System.Runtime.InteropServices;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>The four levels of the wall over one board; only the watched ones cost anything.</summary>
internal sealed class WallLevels(StageCounts stages)
{
    private readonly WallLevel[] _levels = [.. WallStream.Levels.Select(ordersPerCell => new WallLevel(stages, ordersPerCell))];
    private readonly List<long> _changed = [];

    /// <summary>Somebody watches a level; whether any is watched now.</summary>
    public bool Join(int ordersPerCell)
    {
        Of(ordersPerCell).Join();
        return stages.NotesChanges = true;
    }

    /// <summary>Somebody watches a level no longer; whether any is watched now.</summary>
    public bool Leave(int ordersPerCell)
    {
        Of(ordersPerCell).Leave();
        return stages.NotesChanges = _levels.Any(level => level.IsWatched);
    }

    /// <summary>Makes the frames of what changed since the last time, one for each watched level.</summary>
    public void Advance()
    {
        if (!stages.NotesChanges)
        {
            return;
        }

        stages.TakeChanged(_changed);
        foreach (var level in _levels)
        {
            if (level.IsWatched)
            {
                level.Advance(CollectionsMarshal.AsSpan(_changed));
            }
        }

        _changed.Clear();
    }

    /// <summary>What a viewer needs that has seen a frame; null when it is up to date.</summary>
    public WallFrame? After(int ordersPerCell, long seen) => Of(ordersPerCell).After(seen);

    private WallLevel Of(int ordersPerCell) => _levels.First(level => level.OrdersPerCell == ordersPerCell);
}
