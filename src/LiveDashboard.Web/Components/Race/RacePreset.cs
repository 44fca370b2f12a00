using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Web.Components.Race;

/// <summary>Lanes worth a race, by one click.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What it shows.</param>
/// <param name="Lanes">The lanes.</param>
public sealed record RacePreset(string Name, string Sentence, IReadOnlyList<LaneSpec> Lanes)
{
    private const string SyncOverAsync = "sync-over-async";
    private const int ManyThreads = 100;

    private static readonly RacePreset s_modes = new(
        "Blocking or async", "The board's two ways, eight threads each.",
        [new LaneSpec(VariantInfo.Async, Workers: LaneSpec.DefaultWorkers), new LaneSpec(VariantInfo.Blocking, Workers: LaneSpec.DefaultWorkers)]);

    private static readonly RacePreset s_pool = new(
        "Default pool", ".NET's shared pool: async, blocking, and blocking with a hundred threads at hand.",
        [new LaneSpec(VariantInfo.AsyncPool), new LaneSpec(VariantInfo.BlockingPool), new LaneSpec(VariantInfo.BlockingPool, MinThreads: ManyThreads)]);

    private static readonly RacePreset s_half = new(
        "Half async", "Async all the way against waiting for a task on a thread.", [new LaneSpec(VariantInfo.AsyncPool), new LaneSpec(SyncOverAsync)]);

    /// <summary>Those whose variants exist.</summary>
    public static IReadOnlyList<RacePreset> All { get; } =
        [.. new[] { s_modes, s_pool, s_half }.Where(preset => preset.Lanes.All(lane => VariantInfo.Find(lane.Variant) is not null))];
}
