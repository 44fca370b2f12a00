using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>The screens know the values of the engine and its ports, none of the parts that do the work.</summary>
public sealed class ScreenRulesTests
{
    private const string Components = "LiveDashboard.Web.Components";

    // Until the screens ask the ports.
    private static readonly string[] s_known =
    [
        "Components/Board/BoardAddress -> Board/Wall/WallFeed",
        "Components/Board/BoardScreen -> Intake/OrderIntake",
        "Components/Board/BoardScreen -> Journal/Reading/OrderReader",
        "Components/Board/BoardScreen -> Retention/JournalTrimmer",
        "Components/Board/Commands/BurstReceipt -> Intake/OrderIntake",
        "Components/Board/Commands/BurstReceipt -> Journal/Reading/OrderReader",
        "Components/Board/SalvageBanner -> Notices/DataNotices",
        "Components/Board/SalvageBanner -> Salvage/SalvageNotice",
        "Components/Board/Wall/OrderWall -> Board/Wall/WallFeed",
        "Components/Board/Wall/WallLegend -> Board/Wall/WallFeed",
        "Components/Layout/ModeBar -> Intake/OrderIntake",
        "Components/Layout/ProcessDetails -> Board/OrderBoard",
        "Components/Live/BoardWatcher -> Board/OrderBoard",
        "Components/OrderDetail/OrderCalls -> Intake/OrderIntake",
        "Components/OrderDetail/OrderCalls -> Journal/Reading/OrderReader",
        "Components/OrderDetail/OrderScreen -> Intake/OrderIntake",
        "Components/OrderDetail/OrderScreen -> Journal/Reading/OrderReader",
        "Components/OrderList/Attention/InboxBadge -> Search/Attention/OrderInbox",
        "Components/OrderList/Bulk/BulkDesk -> Intake/BulkIntake",
        "Components/OrderList/Bulk/BulkDesk -> Search/OrderSearch",
        "Components/OrderList/OrdersLookup -> Journal/OrderJournal",
        "Components/OrderList/OrdersLookup -> Journal/Reading/OrderReader",
        "Components/OrderList/OrdersLookup -> Search/OrderSearch",
        "Components/OrderList/OrdersScreen -> Intake/OrderIntake",
        "Components/OrderList/OrdersScreen -> Journal/Reading/OrderReader",
        "Components/OrderList/OrdersScreen -> Journal/State/OrderTable",
        "Components/OrderList/OrdersScreen -> Search/Attention/OrderInbox",
        "Components/Settings/DataPanel -> Intake/OrderIntake",
        "Components/Settings/DataPanel -> Journal/Storage/TrimMark",
        "Components/Settings/DataPanel -> Retention/DataMeter",
        "Components/Settings/DataPanel -> Retention/JournalTrimmer",
        "Components/Settings/SettingsScreen -> Intake/OrderIntake",
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
}
