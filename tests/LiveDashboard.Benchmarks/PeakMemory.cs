namespace LiveDashboard.Benchmarks;

/// <summary>Looks at the process's resident memory fifty times a second and keeps the highest.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer _timer;
    private long _highest;

    public PeakMemory()
    {
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    public long Highest => Volatile.Read(ref _highest);

    public void Dispose() => _timer.Dispose();

    private void Look() => Volatile.Write(ref _highest, Math.Max(_highest, Environment.WorkingSet));
}
