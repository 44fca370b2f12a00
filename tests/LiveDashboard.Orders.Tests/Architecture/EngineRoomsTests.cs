using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Orders.Tests.Architecture;

/// <summary>The rooms of the engine know each other in one direction only, that of the table in <see cref="EngineRooms"/>.</summary>
public sealed class EngineRoomsTests
{
    private const string AspNet = "Microsoft.AspNetCore";

    private static readonly IReadOnlyList<TypeUse> s_uses = TypeUses.Of(typeof(OrdersRegistration).Assembly);

    private static readonly IReadOnlyList<RoomEdge> s_edges = EngineRoomMap.Map.Edges(s_uses);

    [Fact]
    public void Rooms_AsTheyAre_KnowOnlyWhatTheTableAllows()
    {
        var allowed = EngineRooms.Table.ToDictionary(row => row.Room, row => row.MayKnow);
        var wrong = s_edges.Where(edge => !allowed.GetValueOrDefault(edge.Room, []).Contains(edge.Target)).Select(edge => edge.ToString());

        var problems = ShrinkingList.Compare("A room knows one that the table does not allow it.", wrong, EngineRooms.Known);

        Assert.True(problems.Length == 0, problems);
    }

    [Fact]
    public void Rooms_AsTheyAre_AllHaveARow() => Assert.Empty(
        s_uses.Select(use => EngineRoomMap.Map.RoomOf(use.Namespace)).Where(room => room is { Length: > 0 }).Distinct().Except(EngineRooms.Table.Select(row => row.Room)));

    [Fact]
    public void Table_FromTheGroundUp_NamesOnlyRoomsBefore()
    {
        var before = new HashSet<string>();
        foreach (var (room, mayKnow) in EngineRooms.Table)
        {
            Assert.Empty(mayKnow.Except(before));
            Assert.True(before.Add(room));
        }
    }

    [Fact]
    public void Rooms_KnownOffencesIncluded_MakeNoCycle() => Assert.Empty(RoomCycle.Find(s_edges));

    [Fact]
    public void Engine_AsItIs_KnowsNothingOfAspNet()
    {
        Assert.DoesNotContain(typeof(OrdersRegistration).Assembly.GetReferencedAssemblies(), found => found.Name!.StartsWith(AspNet, StringComparison.Ordinal));
        Assert.Empty(s_uses.Where(use => use.TargetNamespace.StartsWith(AspNet, StringComparison.Ordinal)).Select(use => $"{use.Type} -> {use.Target}"));
    }

    [Theory]
    [InlineData("AcceptOrder", "MemoryLimit")] // a static call in a body
    [InlineData("OrdersRegistration", "AgeGuard")] // in a lambda
    [InlineData("RemotePartner", "Greeting")] // in an async method
    public void Uses_InBodiesAlone_AreSeen(string type, string target) => Assert.Contains(s_uses, use => use.Type == type && use.Target == target);
}
