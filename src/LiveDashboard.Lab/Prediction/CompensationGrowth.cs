namespace LiveDashboard.Lab.Prediction;

/// <summary>
/// The default pool when its threads block in a task's wait, which it sees: as many threads as there are cores come at once, each further
/// one after a pause that grows by 25 ms with every so many, up to 250 ms (.NET 10, PortableThreadPool.Blocking).
/// </summary>
/// <param name="minThreads">The pool's minimum.</param>
/// <param name="cores">Logical cores.</param>
internal sealed class CompensationGrowth(int minThreads, int cores) : PoolGrowth
{
    private const int StepMs = 25;
    private const int LongestMs = 250;

    public override int Grow(long nowMs, long lastTakenMs, int threads)
    {
        var beyond = threads - minThreads - cores;
        if (beyond < 0)
        {
            NextMs = nowMs + PauseMs(0);
            return -beyond;
        }

        NextMs = nowMs + PauseMs(beyond + 1);
        return 1;
    }

    private int PauseMs(int beyond) => Math.Min(LongestMs, (1 + (beyond / cores)) * StepMs);
}
