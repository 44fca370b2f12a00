namespace LiveDashboard.Benchmarks;

/// <summary>Four busy threads for each processor, so that the processor is the limit on a fast machine, too.</summary>
internal sealed class ProcessorLoad : IDisposable
{
    private readonly Thread[] _threads;
    private volatile bool _over;

    private ProcessorLoad() => _threads = [.. Enumerable.Range(1, 4 * Environment.ProcessorCount).Select(number => new Thread(Spin) { Name = $"load {number}" })];

    public static ProcessorLoad Start()
    {
        var load = new ProcessorLoad();
        foreach (var thread in load._threads)
        {
            thread.Start();
        }

        return load;
    }

    public void Dispose()
    {
        _over = true;
        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Spin()
    {
        while (!_over)
        {
            Thread.SpinWait(1_000);
        }
    }
}
