namespace LiveDashboard.Partners.Ledger;

/// <summary>Values by name, in least-recently-seen order, so that the oldest can be evicted.</summary>
/// <remarks>Not thread-safe: guarded by the index's lock.</remarks>
internal sealed class LatestNames<T>(Func<T> make)
{
    private readonly Dictionary<string, LinkedListNode<(string Name, T Value)>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Name, T Value)> _latest = [];

    public int Count => _nodes.Count;

    /// <summary>Whether a name was ever evicted.</summary>
    public bool HasForgotten { get; private set; }

    public IEnumerable<string> Names => _latest.Select(entry => entry.Name);

    /// <summary>Marks the name as seen and returns its value.</summary>
    public T Touch(ReadOnlySpan<char> name)
    {
        if (!_nodes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var node))
        {
            var text = name.ToString();
            node = _latest.AddFirst((text, make()));
            _nodes.Add(text, node);
        }
        else if (node != _latest.First)
        {
            _latest.Remove(node);
            _latest.AddFirst(node);
        }

        return node.Value.Value;
    }

    /// <summary>The value of the name; default when it is unknown.</summary>
    public T? Find(string name) => _nodes.TryGetValue(name, out var node) ? node.Value.Value : default;

    /// <summary>Evicts the least recently seen name, and returns its value.</summary>
    public T ForgetOldest()
    {
        var (name, value) = _latest.Last?.Value ?? throw new InvalidOperationException("There is no name to leave out.");
        _latest.RemoveLast();
        _nodes.Remove(name);
        HasForgotten = true;
        return value;
    }
}
