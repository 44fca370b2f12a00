using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Web.Components.Race;

/// <summary>Lanes worth a race, by one click.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What it shows.</param>
/// <param name="Lanes">The lanes.</param>
public sealed record RacePreset(string Name, string Sentence, IReadOnlyList<LaneSpec> Lanes)
{
    private const int ManyThreads = 100;

    private static readonly RacePreset s_modes = new(
        "Blocking or async", "The board's two ways, eight threads each.",
        [new LaneSpec(VariantInfo.Async, Workers: LaneSpec.DefaultWorkers), new LaneSpec(VariantInfo.Blocking, Workers: LaneSpec.DefaultWorkers)]);

    private static readonly RacePreset s_pool = new(
        "Default pool", ".NET's shared pool: async, blocking, and blocking with a hundred threads at hand.",
        [new LaneSpec(VariantInfo.AsyncPool), new LaneSpec(VariantInfo.BlockingPool), new LaneSpec(VariantInfo.BlockingPool, MinThreads: ManyThreads)]);

    private static readonly RacePreset s_half = new(
        "Half async", "Async all the way, against waiting for a task on a thread and awaiting a blocking call.", [new LaneSpec(VariantInfo.AsyncPool), new LaneSpec(VariantInfo.SyncOverAsync), new LaneSpec(VariantInfo.AsyncOverSync)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RacePreset> All { get; } = [s_modes, s_pool, s_half];
}
