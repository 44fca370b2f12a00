namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>What the screens may know of the engine: what they show, what they ask for and what they are answered, and the ports.</summary>
internal static class ScreenRules
{
    /// <summary>The rooms of which they may know every type.</summary>
    public static IReadOnlyCollection<string> Rooms { get; } = ["Model", "Ports"];

    /// <summary>What they may know of the other rooms: values without a life of their own.</summary>
    public static IReadOnlyCollection<string> Types { get; } =
    [
        "Board/BoardCounts", "Board/BoardMarker", "Board/BoardSnapshot", "Board/PartnerHealth", "Board/RecentOrder", "Board/SeriesPoint",
        "Board/StationSnapshot", "Board/ThreadCounts", "Board/WorkerSlice", "Board/WorkerSnapshot", "Board/WorkerState",
        "Board/Forecast/Prediction", "Board/Forecast/PredictionState", "Board/Forecast/RunLimit", "Board/Forecast/RunLimitKind",
        "Board/Runs/LatestRuns", "Board/Runs/RunDifference", "Board/Runs/RunResult",
        "Gateways/PartnerOptions",
        "Intake/BulkReceipt", "Intake/ClearReceipt", "Intake/IntakeResult`1", "Intake/OrderReceipt", "Intake/Refusal",
        "Intake/BurstCheck", "Intake/BurstRequest", "Intake/ControlsRequest", "Intake/StepProfileRequest",
        "Journal/JournalHealth",
        "Journal/Reading/AttemptStatus", "Journal/Reading/BurstView", "Journal/Reading/OrderHistory", "Journal/Reading/OrderSpan",
        "Journal/Reading/OrderSpanKind", "Journal/Reading/OrderSummary", "Journal/Reading/StepAttempt",
        "Journal/Storage/JournalException",
        "Measurement/CircuitState", "Measurement/EngineUse", "Measurement/LatencySummary", "Measurement/ProcessUse",
        "Retention/DataUse", "Retention/HeldBack", "Retention/TrimPlan",
        "Search/OrderQuery", "Search/SearchPage", "Search/Attention/AttentionGroup", "Search/Attention/AttentionKind", "Search/Attention/AttentionSnapshot",
    ];

    /// <summary>The rooms of the lab of which they may know every type: what a race is made of.</summary>
    public static IReadOnlyCollection<string> LabRooms { get; } = ["Scenario"];

    /// <summary>What they may know of the lab's other rooms: what a race is seen as, never a race, a lane's process or what runs in it.</summary>
    public static IReadOnlyCollection<string> LabTypes { get; } =
    [
        "Races/LaneResidual", "Races/LaneState", "Races/LaneView", "Races/RaceEnvironment", "Races/RaceState", "Races/RaceView", "Races/RunFigures", "Races/ScenarioCheck",
        "Races/Wire/RaceJson", "Races/Wire/ScenarioBody",
        "Measurement/LaneSample", "Measurement/LatencyFigures", "Measurement/OrderPhase", "Measurement/PhaseChange", "Measurement/PhaseCounts", "Measurement/SampledOrder", "Measurement/TimeSplit",
        "Prediction/LanePrediction", "Diagnosis/LaneCause", "Diagnosis/LaneDiagnosis",
    ];

    /// <summary>What they may know of the web app's races: the port, and what it answers.</summary>
    public static IReadOnlyCollection<string> RaceTypes { get; } = ["IRaces", "RaceStart"];
}
