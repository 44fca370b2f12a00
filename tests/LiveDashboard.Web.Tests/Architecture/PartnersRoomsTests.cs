using LiveDashboard.Partners;
using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>The partners are a program of their own, and their rooms know each other in one direction only.</summary>
public sealed class PartnersRoomsTests
{
    private static readonly IReadOnlyList<TypeUse> s_uses = TypeUses.Of(typeof(PartnersHost).Assembly);

    [Fact]
    public void Partners_AsTheyAre_KnowNothingOfTheOthers()
    {
        Assert.DoesNotContain(
            typeof(PartnersHost).Assembly.GetReferencedAssemblies(), found => found.Name!.StartsWith("LiveDashboard", StringComparison.Ordinal));
        Assert.Contains(s_uses, use => use.TargetNamespace == "LiveDashboard.Partners.Ledger");
    }

    [Fact]
    public void Rooms_OfThePartners_MakeNoCycle() => Assert.Empty(RoomCycle.Find(new RoomMap("LiveDashboard.Partners").Edges(s_uses)));
}
