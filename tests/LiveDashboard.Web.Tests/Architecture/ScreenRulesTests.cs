using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>The screens know the values of the engine and its ports, none of the parts that do the work.</summary>
public sealed class ScreenRulesTests
{
    private const string Components = "LiveDashboard.Web.Components";

    // Uses that the lists do not allow, and that are still there.
    private static readonly string[] s_known =
    [
    ];

    [Fact]
    public void Screens_OfTheEngine_KnowOnlyWhatTheyMay()
    {
        var wrong =
            from use in WebUses.All
            where !use.IsComposition && (use.Namespace == Components || use.Namespace.StartsWith(Components + '.', StringComparison.Ordinal))
            let room = EngineRoomMap.Map.RoomOf(use.TargetNamespace)
            where room is not null && !ScreenRules.Rooms.Contains(room) && !ScreenRules.Types.Contains($"{room}/{use.Target}")
            select $"{use.Namespace[(Components.Length - "Components".Length)..].Replace('.', '/')}/{use.Type} -> {room}/{use.Target}";

        var problems = ShrinkingList.Compare("A screen knows a part of the engine.", wrong, s_known);

        Assert.True(problems.Length == 0, problems);
    }

    [Fact]
    public void Screens_OfTheLab_KnowOnlyWhatTheyMay()
    {
        var map = new RoomMap("LiveDashboard.Lab", "Races/Wire");
        var wrong =
            from use in WebUses.All
            where !use.IsComposition && use.Namespace.StartsWith(Components, StringComparison.Ordinal)
            let room = map.RoomOf(use.TargetNamespace)
            where room is not null && !ScreenRules.LabRooms.Contains(room) && !ScreenRules.LabTypes.Contains($"{room}/{use.Target}")
            select $"{use.Namespace}/{use.Type} -> {room}/{use.Target}";

        Assert.Empty(wrong);
        Assert.Contains(WebUses.All, use => use.Namespace == $"{Components}.Race" && use.Target == "RaceView");
    }

    [Fact]
    public void Screens_OfTheRaces_AskThePortOnly()
    {
        var wrong =
            from use in WebUses.All
            where !use.IsComposition && use.Namespace.StartsWith(Components, StringComparison.Ordinal)
            where use.TargetNamespace == "LiveDashboard.Web.Races" && !ScreenRules.RaceTypes.Contains(use.Target)
            select $"{use.Namespace}/{use.Type} -> {use.Target}";

        Assert.Empty(wrong);
        Assert.Contains(WebUses.All, use => use.Namespace == $"{Components}.Race" && use.Target == "IRaces");
    }

    [Fact]
    public void WebApp_AsItIs_KnowsNothingOfTheLanesProgramNorOfWhatRunsInIt()
    {
        string[] inside = ["LiveDashboard.Cli", "LiveDashboard.Lab.Lanes", "LiveDashboard.Lab.Variants", "LiveDashboard.Lab.Workloads"];

        Assert.DoesNotContain(WebUses.All, use => inside.Contains(use.TargetNamespace));
    }
}
