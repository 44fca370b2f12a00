namespace LiveDashboard.TestSupport.Architecture;

/// <summary>The rooms of the engine by their names.</summary>
internal static class EngineRoomMap
{
    public static RoomMap Map { get; } = new(
        "LiveDashboard.Orders",
        "Journal/Format", "Journal/Storage", "Journal/State", "Journal/Reading",
        "Board/Forecast", "Board/Runs", "Board/Wall", "Gateways/Http", "Gateways/Simulated", "Pipeline/Execution", "Pipeline/Steps", "Search/Attention");
}
