using LiveDashboard.Lab.Races;
using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Lab.Tests.Architecture;

/// <summary>The lab stands on the engine alone, and its rooms know each other in one direction only.</summary>
public sealed class LabRoomsTests
{
    private static readonly IReadOnlyList<TypeUse> s_uses = TypeUses.Of(typeof(Race).Assembly);

    [Fact]
    public void Lab_AsItIs_KnowsTheEngineAndNoWeb()
    {
        var references = typeof(Race).Assembly.GetReferencedAssemblies().Select(found => found.Name!).ToList();

        Assert.Equal(["LiveDashboard.Orders"], references.Where(name => name.StartsWith("LiveDashboard", StringComparison.Ordinal)));
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Rooms_OfTheLab_MakeNoCycle() => Assert.Empty(RoomCycle.Find(new RoomMap("LiveDashboard.Lab").Edges(s_uses)));
}
