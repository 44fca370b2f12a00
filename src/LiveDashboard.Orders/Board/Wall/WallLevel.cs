using System.Runtime.InteropServices;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>The cells of one level as its viewers know them, kept only while it is watched.</summary>
internal sealed class WallLevel(StageCounts stages, int ordersPerCell, PartnerQueues? queues)
{
    private const byte FailedMark = 8;
    private const byte QueueMark = 8;

    private readonly List<int> _changed = [];
    private WallWindow _picture;
    private byte[] _cells = [];
    private int _watchers;
    private WallFrame _latest = new(0, true, []);
    private WallFrame? _whole;
    private bool _hadQueue;

    /// <summary>Orders per cell.</summary>
    public int OrdersPerCell { get; } = ordersPerCell;

    public bool IsWatched => _watchers > 0;

    public void Join()
    {
        if (_watchers++ == 0)
        {
            _picture = default;
            Advance([]);
        }
    }

    public void Leave()
    {
        if (--_watchers == 0)
        {
            (_cells, _whole) = ([], null);
        }
    }

    /// <summary>Builds a frame of the changes, if there are any.</summary>
    /// <param name="places">Changed orders, by their places on the board, ascending.</param>
    public void Advance(ReadOnlySpan<long> places)
    {
        var before = _picture;
        _picture = WallWindow.Of(stages, OrdersPerCell);
        _changed.Clear();
        if (before.FirstOrder != _picture.FirstOrder || before.FirstCell != _picture.FirstCell)
        {
            Redraw();
            _hadQueue = queues is { HasAny: true };
            _latest = Whole(_latest.Number + 1);
            return;
        }

        Grow(before.Cells);
        if (OrdersPerCell == 1 && (queues is { HasAny: true } || _hadQueue))
        {
            // Whoever leaves a partner lets another one in: cells change that no order moved in.
            UpdateAll();
        }
        else
        {
            Update(places);
        }

        _hadQueue = queues is { HasAny: true };
        if (_changed.Count > 0 || before != _picture)
        {
            var number = _latest.Number + 1;
            var changes = WallFrameWriter.Changes(_picture, CollectionsMarshal.AsSpan(_changed), Shown);
            _latest = changes is null ? Whole(number) : new WallFrame(number, false, changes);
        }
    }

    /// <summary>What a viewer needs after a frame: the next one, or the whole level if it missed some; null when up to date.</summary>
    public WallFrame? After(long seen) =>
        seen == _latest.Number ? null : seen + 1 == _latest.Number ? _latest : Whole(_latest.Number);

    private Span<byte> Shown => _cells.AsSpan(0, _picture.Cells);

    private WallFrame Whole(long number) =>
        _whole?.Number == number ? _whole : _whole = new WallFrame(number, true, WallFrameWriter.Whole(_picture, Shown));

    private void Redraw()
    {
        _cells = new byte[_picture.Cells];
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell] = Value(_picture.FirstCell + cell);
        }
    }

    // New cells hold waiting orders, the value of a fresh byte.
    private void Grow(int known)
    {
        if (_picture.Cells > _cells.Length)
        {
            Array.Resize(ref _cells, Math.Min(WallWindow.MaxCells, Math.Max(_picture.Cells, 2 * _cells.Length)));
        }

        _cells.AsSpan(known, _picture.Cells - known).Clear();
    }

    private void Update(ReadOnlySpan<long> places)
    {
        var last = -1L;
        foreach (var place in places)
        {
            var cell = (place / OrdersPerCell) - _picture.FirstCell;
            if (cell == last || cell < 0)
            {
                continue;
            }

            last = cell;
            Update((int)cell);
        }
    }

    private void UpdateAll()
    {
        for (var cell = 0; cell < _picture.Cells; cell++)
        {
            Update(cell);
        }
    }

    private void Update(int cell)
    {
        var value = Value(_picture.FirstCell + cell);
        if (_cells[cell] != value)
        {
            _cells[cell] = value;
            _changed.Add(cell);
        }
    }

    // The most common stage; on a tie the earlier one, so that the wall never looks further along than it is.
    private byte Value(long cell)
    {
        Span<int> counts = stackalloc int[OrderStages.Count];
        var (place, left) = (cell * OrdersPerCell, Math.Min(OrdersPerCell, stages.Length - (cell * OrdersPerCell)));
        while (left > 0)
        {
            var part = stages.From(place, left);
            foreach (var stage in part)
            {
                counts[stage]++;
            }

            (place, left) = (place + part.Length, left - part.Length);
        }

        var most = 0;
        for (var stage = 1; stage < counts.Length; stage++)
        {
            most = counts[stage] > counts[most] ? stage : most;
        }

        if (OrdersPerCell == 1 && queues is not null && queues.IsQueued(cell, most))
        {
            return (byte)(most | QueueMark);
        }

        return counts[(int)OrderStage.Failed] > 0 ? (byte)(most | FailedMark) : (byte)most;
    }
}
