namespace LiveDashboard.TestSupport.Architecture;

/// <summary>Tells which room of a project a namespace belongs to: its first folder, unless a deeper folder is a room of its own.</summary>
/// <param name="root">The project's namespace.</param>
/// <param name="deeper">Folders below the first that are rooms of their own, such as <c>Journal/State</c>.</param>
internal sealed class RoomMap(string root, params string[] deeper)
{
    /// <summary>The room of a namespace: empty for the project's own, null outside the project.</summary>
    public string? RoomOf(string space)
    {
        if (space == root)
        {
            return "";
        }

        if (!space.StartsWith(root + '.', StringComparison.Ordinal))
        {
            return null;
        }

        var folder = space[(root.Length + 1)..].Replace('.', '/');
        return deeper.FirstOrDefault(room => folder == room || folder.StartsWith(room + '/', StringComparison.Ordinal)) ?? folder.Split('/')[0];
    }

    /// <summary>The uses that lead from one room to another. What composes is left out, and so is the project's own namespace on either side.</summary>
    public IReadOnlyList<RoomEdge> Edges(IEnumerable<TypeUse> uses) =>
        [.. uses.Where(use => !use.IsComposition)
            .Select(use => new RoomEdge(RoomOf(use.Namespace) ?? "", RoomOf(use.TargetNamespace) ?? "", use))
            .Where(edge => edge.Room.Length > 0 && edge.Target.Length > 0 && edge.Room != edge.Target)];
}
