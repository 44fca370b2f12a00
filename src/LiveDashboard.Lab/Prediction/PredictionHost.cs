namespace LiveDashboard.Lab.Prediction;

/// <summary>What a prediction must know of the machine.</summary>
/// <param name="Cores">Logical cores, which are the default pool's minimum of threads, too.</param>
/// <param name="Hash">What an order of the computing workload costs; measured when it is first asked for.</param>
internal sealed record PredictionHost(int Cores, Lazy<HashCost> Hash)
{
    /// <summary>This machine.</summary>
    public static PredictionHost Current { get; } = new(Environment.ProcessorCount, HashCost.Here);
}
