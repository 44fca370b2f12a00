namespace LiveDashboard.Partners.Ledger;

/// <summary>What belongs to names, in the order they were last seen, so that the one not seen for longest can be left out.</summary>
/// <remarks>Not safe for several threads: the index holds its lock around it.</remarks>
internal sealed class LatestNames<T>(Func<T> make)
{
    private readonly Dictionary<string, LinkedListNode<(string Name, T Value)>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Name, T Value)> _latest = [];

    public int Count => _nodes.Count;

    /// <summary>Whether a name was ever left out.</summary>
    public bool HasForgotten { get; private set; }

    public IEnumerable<string> Names => _latest.Select(entry => entry.Name);

    /// <summary>The name was seen: returns what belongs to it.</summary>
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

    /// <summary>What belongs to the name; default when it is not known.</summary>
    public T? Find(string name) => _nodes.TryGetValue(name, out var node) ? node.Value.Value : default;

    /// <summary>Leaves out the name that was not seen for longest, and returns what belonged to it.</summary>
    public T ForgetOldest()
    {
        var (name, value) = _latest.Last?.Value ?? throw new InvalidOperationException("There is no name to leave out.");
        _latest.RemoveLast();
        _nodes.Remove(name);
        HasForgotten = true;
        return value;
    }
}
