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
        VariantInfo.SyncOverAsync => new SyncOverAsyncVariant(lane),
        VariantInfo.AsyncOverSync => new AsyncOverSyncVariant(lane),
        VariantInfo.ThreadPerOrder => new ThreadPerOrderVariant(lane),
        VariantInfo.AsyncLimit => new AsyncLimitVariant(lane, spec.LimitCount),
        VariantInfo.EventLoop => new EventLoopVariant(lane),
        VariantInfo.OneThread => new OneThreadVariant(lane),
        _ => throw new ArgumentException($"There is no variant {spec.Variant}.", nameof(spec)),
    };
}
