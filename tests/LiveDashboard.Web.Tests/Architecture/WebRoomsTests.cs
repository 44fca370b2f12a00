using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>The rooms of the web app know each other in one direction only; the screens' rooms one by one, the others as a whole.</summary>
public sealed class WebRoomsTests
{
    private const string Components = "LiveDashboard.Web.Components";

    private static readonly RoomMap s_rooms = new("LiveDashboard.Web");
    private static readonly RoomMap s_screens = new(Components);

    // Uses that close a circle, and that are still there.
    private static readonly string[] s_known =
    [
    ];

    [Fact]
    public void Rooms_ButForKnownUses_MakeNoCycle()
    {
        var edges = s_rooms.Edges(WebUses.All);

        Assert.Empty(RoomCycle.Find(edges.Where(edge => !s_known.Contains(edge.ToString()))));
        var gone = s_known.Except(edges.Select(edge => edge.ToString()));
        Assert.True(!gone.Any(), $"Gone, so take it off the list: {string.Join(", ", gone)}");
    }

    [Fact]
    public void Screens_AsTheyAre_MakeNoCycle() => Assert.Empty(RoomCycle.Find(s_screens.Edges(WebUses.All)));

    [Fact]
    public void OtherRooms_AsTheyAre_KnowNothingOfTheScreens() => Assert.DoesNotContain(s_rooms.Edges(WebUses.All), edge => edge.Target == "Components");
}
