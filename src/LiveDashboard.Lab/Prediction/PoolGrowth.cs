namespace LiveDashboard.Lab.Prediction;

/// <summary>How a pool whose threads are all held gets more while work waits.</summary>
internal abstract class PoolGrowth
{
    /// <summary>When it looks next, in milliseconds after the start.</summary>
    public double NextMs { get; protected set; }

    /// <summary>Whether it looks before work is taken that could be taken in the same millisecond.</summary>
    public virtual bool LooksFirst => false;

    /// <summary>Threads it adds now; work waits, and none is free.</summary>
    /// <param name="nowMs">The moment.</param>
    /// <param name="lastTakenMs">When a thread last took work.</param>
    /// <param name="threads">Threads it has.</param>
    public abstract int Grow(long nowMs, long lastTakenMs, int threads);
}
