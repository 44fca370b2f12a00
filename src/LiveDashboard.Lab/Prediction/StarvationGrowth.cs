namespace LiveDashboard.Lab.Prediction;

/// <summary>
/// The default pool when its threads block in something it does not see: its gate thread looks every 500 ms, and adds a thread when no work
/// was taken for longer (.NET 10, PortableThreadPool.GateThread). What hill climbing adds beside hangs on chance; here it is one thread
/// for each <paramref name="climbMs"/>.
/// </summary>
/// <param name="climbMs">Time for which hill climbing takes to add a thread, in milliseconds.</param>
/// <param name="mostByGate">Threads that the gate adds at most.</param>
/// <param name="looksFirst">Whether it looks before work is taken that could be taken in the same millisecond.</param>
internal sealed class StarvationGrowth(double climbMs, int mostByGate, bool looksFirst) : PoolGrowth
{
    private const int GateMs = 500;

    private int _byGate;
    // Its beat has nothing to do with the orders': their halves are as likely as anything.
    private long _gateMs = GateMs / 2;
    private double _climbedMs;

    public override bool LooksFirst => looksFirst;

    public override int Grow(long nowMs, long lastTakenMs, int threads)
    {
        var added = 0;
        if (nowMs >= _gateMs)
        {
            added = nowMs - lastTakenMs > GateMs && _byGate < mostByGate ? 1 : 0;
            _byGate += added;
            _gateMs += (((nowMs - _gateMs) / GateMs) + 1) * GateMs;
        }

        if (nowMs >= _climbedMs + climbMs)
        {
            added++;
            _climbedMs = Math.Max(_climbedMs + climbMs, nowMs - climbMs);
        }

        NextMs = Math.Min(_gateMs, _climbedMs + climbMs);
        return added;
    }
}
