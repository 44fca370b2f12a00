using System.Runtime.InteropServices;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>The four levels of the wall over one board; only watched levels have a cost.</summary>
internal sealed class WallLevels(StageCounts stages, PartnerQueues? queues = null)
{
    private readonly WallLevel[] _levels = [.. WallStream.Levels.Select(ordersPerCell => new WallLevel(stages, ordersPerCell, queues))];
    private readonly List<long> _changed = [];

    /// <summary>Adds a watcher to a level; returns whether any level is watched.</summary>
    public bool Join(int ordersPerCell)
    {
        if (ordersPerCell == 1 && !Of(1).IsWatched)
        {
            queues?.Advance(stages);
        }

        Of(ordersPerCell).Join();
        return stages.NotesChanges = true;
    }

    /// <summary>Removes a watcher from a level; returns whether any level is still watched.</summary>
    public bool Leave(int ordersPerCell)
    {
        Of(ordersPerCell).Leave();
        return stages.NotesChanges = _levels.Any(level => level.IsWatched);
    }

    /// <summary>Builds a frame of the changes since the last call for each watched level.</summary>
    public void Advance()
    {
        if (!stages.NotesChanges)
        {
            return;
        }

        stages.TakeChanged(_changed);
        if (Of(1).IsWatched)
        {
            queues?.Advance(stages);
        }

        foreach (var level in _levels)
        {
            if (level.IsWatched)
            {
                level.Advance(CollectionsMarshal.AsSpan(_changed));
            }
        }

        _changed.Clear();
    }

    /// <summary>What a viewer needs after a frame; null when up to date.</summary>
    public WallFrame? After(int ordersPerCell, long seen) => Of(ordersPerCell).After(seen);

    private WallLevel Of(int ordersPerCell) => _levels.First(level => level.OrdersPerCell == ordersPerCell);
}
