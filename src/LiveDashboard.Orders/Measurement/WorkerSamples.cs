namespace LiveDashboard.Orders.Measurement;

/// <summary>The samples of all live workers.</summary>
internal sealed class WorkerSamples
{
    private IReadOnlyList<WorkerSample> _current = [];

    /// <summary>One per worker, by number; leaving ones included.</summary>
    public IReadOnlyList<WorkerSample> Current => Volatile.Read(ref _current);

    internal void Set(IReadOnlyList<WorkerSample> samples) => Volatile.Write(ref _current, samples);
}
