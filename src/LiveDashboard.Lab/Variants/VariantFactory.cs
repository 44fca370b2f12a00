using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Variants;

/// <summary>Makes what a lane's variant runs.</summary>
internal static class VariantFactory
{
    /// <summary>The lane's variant, ready to take orders.</summary>
    /// <exception cref="ArgumentException">There is no such variant; a checked scenario has none of these.</exception>
    public static IVariant Create(LaneSpec spec, Lane lane) => spec.Variant switch
    {
        VariantInfo.Async => new AsyncVariant(lane, spec.WorkerCount),
        VariantInfo.Blocking => new BlockingVariant(lane, spec.WorkerCount),
        VariantInfo.AsyncPool => new AsyncPoolVariant(lane),
        VariantInfo.BlockingPool => new BlockingPoolVariant(lane),
        _ => throw new ArgumentException($"There is no variant {spec.Variant}.", nameof(spec)),
    };
}
