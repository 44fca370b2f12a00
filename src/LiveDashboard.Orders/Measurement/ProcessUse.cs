namespace LiveDashboard.Orders.Measurement;

/// <summary>What the whole process uses, engine and screens alike.</summary>
/// <param name="CpuShare">Processor time over the last second, as a share of one core: 1.5 is one core and a half.</param>
/// <param name="Threads">All threads of the process.</param>
/// <param name="WorkingSetBytes">Memory it holds, bytes.</param>
/// <param name="Engine">The engine's own threads; null where the system does not tell threads apart by name.</param>
public sealed record ProcessUse(double CpuShare, int Threads, long WorkingSetBytes, EngineUse? Engine)
{
    /// <summary>Before the first look.</summary>
    public static ProcessUse Unknown { get; } = new(0, 0, 0, null);
}
