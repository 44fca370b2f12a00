namespace LiveDashboard.Orders.Measurement;

/// <summary>The memory of this process, in bytes, as the garbage collector tells it; tests tell it themselves.</summary>
/// <param name="total">What the process may take at most: the machine's, the container's, or the limit that was set.</param>
/// <param name="used">What it uses now; collects what nobody uses any more first, when told so.</param>
internal sealed class ProcessMemory(Func<long> total, Func<bool, long> used)
{
    /// <summary>The memory of the process that runs this.</summary>
    public static ProcessMemory OfThisProcess { get; } = new(
        () => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        collected => collected ? Collected() : GC.GetTotalMemory(forceFullCollection: false));

    /// <summary>What the process may take at most.</summary>
    public long Total => total();

    /// <summary>What it uses now.</summary>
    /// <param name="collected">Whether garbage is collected first: that stops all threads for as long as it takes.</param>
    public long Used(bool collected) => used(collected);

    private static long Collected()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
