namespace LiveDashboard.TestSupport.Architecture;

/// <summary>Finds rooms that know each other, directly or through others.</summary>
internal static class RoomCycle
{
    /// <summary>One round trip between rooms, each leg with the types that make it; empty when there is none.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<RoomEdge> edges)
    {
        var legs = edges.ToLookup(edge => (edge.Room, edge.Target));
        return [.. Find(legs.Select(leg => leg.Key)).Select(leg => string.Join(", ", legs[leg]))];
    }

    /// <summary>The legs of one round trip; empty when there is none.</summary>
    public static IReadOnlyList<(string Room, string Target)> Find(IEnumerable<(string Room, string Target)> legs)
    {
        var next = legs.ToLookup(leg => leg.Room, leg => leg.Target);
        var done = new HashSet<string>();
        foreach (var start in next.Select(room => room.Key))
        {
            if (Walk(start, next, [], done) is { } path)
            {
                return [.. path.Zip(path.Skip(1))];
            }
        }

        return [];
    }

    private static List<string>? Walk(string room, ILookup<string, string> next, List<string> path, HashSet<string> done)
    {
        var seen = path.IndexOf(room);
        path.Add(room);
        if (seen >= 0)
        {
            return path[seen..];
        }

        foreach (var target in done.Contains(room) ? [] : next[room])
        {
            if (Walk(target, next, path, done) is { } found)
            {
                return found;
            }
        }

        done.Add(room);
        path.RemoveAt(path.Count - 1);
        return null;
    }
}
