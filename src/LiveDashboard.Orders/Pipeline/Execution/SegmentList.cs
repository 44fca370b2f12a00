using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>
/// One line of the queue, first in first out: 16 bytes a segment, so that even a start that resumes only non-consecutive
/// orders needs less for them than the order table does.
/// </summary>
internal sealed class SegmentList
{
    private const int ChunkLength = 512;

    private readonly Queue<Chunk> _chunks = new();
    private Chunk? _last;

    public bool IsEmpty => _chunks.Count == 0 || _chunks.Peek().IsEmpty;

    /// <summary>The first segment; the list must not be empty.</summary>
    public ref QueueSegment First => ref _chunks.Peek().First;

    /// <summary>Adds a segment at the end, joined with the last one if they are alike.</summary>
    public void Add(in QueueSegment segment)
    {
        if (_last is { IsEmpty: false } last && last.Last.TryJoin(segment, out var joined))
        {
            last.Last = joined;
            return;
        }

        if (_last is null || _last.IsFull)
        {
            _chunks.Enqueue(_last = new Chunk());
        }

        _last.Add(segment);
    }

    /// <summary>Takes orders from the front of the first segment.</summary>
    public void Shrink(int count)
    {
        ref var first = ref First;
        if (first.Count > count)
        {
            first = first with { First = first.First.Plus(count), Count = first.Count - count };
            return;
        }

        _chunks.Peek().RemoveFirst();
        if (_chunks.Count > 1 && _chunks.Peek().IsEmpty)
        {
            _chunks.Dequeue();
        }
    }

    /// <summary>Removes those of <paramref name="count"/> orders that are in the line, and adds them to a list as ranges.</summary>
    public void Remove(OrderId first, int count, List<(OrderId First, int Count)> removed)
    {
        if (!_chunks.Any(chunk => chunk.Holds(first, count)))
        {
            return;
        }

        var chunks = _chunks.ToArray();
        _chunks.Clear();
        _last = null;
        foreach (var chunk in chunks)
        {
            foreach (ref readonly var segment in chunk.Segments)
            {
                Keep(segment, first.Value, first.Value + count, removed);
            }
        }
    }

    private void Keep(in QueueSegment segment, long first, long end, List<(OrderId First, int Count)> removed)
    {
        var segmentEnd = segment.First.Value + segment.Count;
        var from = Math.Clamp(first, segment.First.Value, segmentEnd);
        var to = Math.Clamp(end, from, segmentEnd);
        if (from == to)
        {
            Add(segment);
            return;
        }

        removed.Add((new OrderId(from), (int)(to - from)));
        if (segment.First.Value < from)
        {
            Add(segment with { Count = (int)(from - segment.First.Value) });
        }

        if (to < segmentEnd)
        {
            Add(segment with { First = new OrderId(to), Count = (int)(segmentEnd - to) });
        }
    }

    private sealed class Chunk
    {
        private readonly QueueSegment[] _segments = new QueueSegment[ChunkLength];
        private int _from;
        private int _to;

        public bool IsEmpty => _from == _to;

        public bool IsFull => _to == _segments.Length;

        public ref QueueSegment First => ref _segments[_from];

        public ref QueueSegment Last => ref _segments[_to - 1];

        public ReadOnlySpan<QueueSegment> Segments => _segments.AsSpan(_from, _to - _from);

        public void Add(in QueueSegment segment) => _segments[_to++] = segment;

        // A line that empties repeatedly keeps its one chunk.
        public void RemoveFirst() => (_from, _to) = _from + 1 == _to ? (0, 0) : (_from + 1, _to);

        public bool Holds(OrderId first, int count)
        {
            foreach (ref readonly var segment in Segments)
            {
                if (segment.First.Value < first.Value + count && first.Value < segment.First.Value + segment.Count)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
