namespace LiveDashboard.TestSupport.Architecture;

/// <summary>A use that leads from one room to another.</summary>
internal sealed record RoomEdge(string Room, string Target, TypeUse Use)
{
    /// <summary>The two types with their rooms.</summary>
    public override string ToString() => $"{Room}/{Use.Type} -> {Target}/{Use.Target}";
}
