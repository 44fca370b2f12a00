namespace LiveDashboard.Orders.Measurement;

/// <summary>The memory of this process, in bytes, as reported by the garbage collector; replaced by tests.</summary>
/// <param name="total">The most the process may use: the machine's, the container's, or the configured limit.</param>
/// <param name="used">What it uses now; collects garbage first when the argument is true.</param>
internal sealed class ProcessMemory(Func<long> total, Func<bool, long> used)
{
    /// <summary>The memory of the current process.</summary>
    public static ProcessMemory OfThisProcess { get; } = new(
        () => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        collected => collected ? Collected() : GC.GetTotalMemory(forceFullCollection: false));

    /// <summary>The most the process may use, in bytes.</summary>
    public long Total => total();

    /// <summary>What it uses now, in bytes.</summary>
    /// <param name="collected">Whether to collect garbage first, which stops all threads meanwhile.</param>
    public long Used(bool collected) => used(collected);

    private static long Collected()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
