namespace LiveDashboard.Orders.Measurement;

/// <summary>Resource use of the whole process, engine and screens alike.</summary>
/// <param name="CpuShare">Processor time over the last second, as a share of one core: 1.5 is one core and a half.</param>
/// <param name="Threads">All threads of the process.</param>
/// <param name="WorkingSetBytes">Its working set, in bytes.</param>
/// <param name="Engine">The engine's own threads; null where thread times are not available by name.</param>
public sealed record ProcessUse(double CpuShare, int Threads, long WorkingSetBytes, EngineUse? Engine)
{
    /// <summary>The value before the first sample.</summary>
    public static ProcessUse Unknown { get; } = new(0, 0, 0, null);
}
