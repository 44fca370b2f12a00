namespace LiveDashboard.Orders.Tests.Architecture;

/// <summary>The rooms of the engine, and what each may know. Their names are those of EngineRoomMap.</summary>
internal static class EngineRooms
{
    /// <summary>Room by room from the ground up, the rooms that it may know. A row names only rooms of the rows before it.</summary>
    public static IReadOnlyList<(string Room, string[] MayKnow)> Table { get; } =
    [
        ("Model", []),
        ("Notices", ["Model"]),
        ("Measurement", ["Model"]),
        ("Waiting", ["Model"]),
        ("Journal/Format", ["Model"]),
        ("Journal/State", ["Model"]),
        ("Journal/Storage", ["Model", "Journal/Format"]),
        ("Journal", ["Model", "Notices", "Measurement", "Journal/Format", "Journal/State", "Journal/Storage"]),
        ("Journal/Reading", ["Model", "Measurement", "Journal/State", "Journal/Storage", "Journal"]),
        ("Search", ["Model", "Journal/State", "Journal/Storage", "Journal", "Journal/Reading"]),
        ("Search/Attention", ["Model", "Journal/State", "Journal", "Journal/Reading", "Search"]),
        // The search's file goes with a damaged journal, and is a witness of the highest number.
        ("Salvage", ["Model", "Journal/Format", "Journal/State", "Journal/Storage", "Search"]),
        ("Retention", ["Model", "Journal/State", "Journal/Storage", "Journal", "Journal/Reading"]),
        ("Intake", ["Model", "Measurement", "Journal/State", "Journal/Storage", "Journal"]),
        ("Feed", ["Model", "Journal"]),
        ("Telemetry", ["Model", "Measurement", "Journal/State", "Journal"]),
        ("Board/Forecast", ["Model", "Measurement", "Journal/State"]),
        ("Board/Runs", ["Model", "Journal/State"]),
        ("Board",
        [
            "Model", "Measurement", "Journal/State", "Journal/Storage", "Journal", "Journal/Reading", "Board/Forecast", "Board/Runs",
        ]),
        ("Board/Wall", ["Model", "Board"]),
        ("Gateways", ["Model", "Waiting"]),
        ("Gateways/Http", ["Model", "Notices", "Measurement", "Waiting", "Gateways"]),
        ("Gateways/Simulated", ["Model", "Waiting", "Gateways"]),
        ("Pipeline/Steps", ["Model", "Gateways"]),
        ("Pipeline/Execution", ["Model", "Measurement", "Waiting", "Journal/State"]),
        ("Pipeline", ["Model", "Waiting", "Journal/State", "Journal", "Gateways", "Pipeline/Steps", "Pipeline/Execution"]),
        // What the screens are told of the engine: the only room that may look into all that answers, and none looks back.
        ("Ports",
        [
            "Model", "Notices", "Measurement", "Journal/State", "Journal/Storage", "Journal", "Journal/Reading", "Search", "Search/Attention",
            "Salvage", "Retention", "Intake", "Feed", "Board", "Board/Wall",
        ]),
    ];

    /// <summary>Uses that the table does not allow, and that are still there.</summary>
    public static IReadOnlyCollection<string> Known { get; } =
    [
    ];
}
