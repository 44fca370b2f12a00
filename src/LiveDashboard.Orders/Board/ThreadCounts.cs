namespace LiveDashboard.Orders.Board;

/// <summary>Thread counts at the moment of the snapshot.</summary>
/// <param name="Workers">Threads that serve orders.</param>
/// <param name="Busy">Of them: working or stuck.</param>
/// <param name="Stuck">Of them: blocked by a waiting order.</param>
/// <param name="Process">All threads of the process.</param>
public sealed record ThreadCounts(int Workers, int Busy, int Stuck, int Process)
{
    public static ThreadCounts Zero { get; } = new(0, 0, 0, 0);

    /// <summary>The counts of these workers; leaving ones no longer count, even while still blocked.</summary>
    public static ThreadCounts Of(IReadOnlyList<WorkerSnapshot> workers, int process)
    {
        ArgumentNullException.ThrowIfNull(workers);
        var staying = workers.Where(worker => worker.State != WorkerState.Leaving).ToList();
        return new ThreadCounts(
            staying.Count,
            staying.Count(worker => worker.State != WorkerState.Free),
            staying.Count(worker => worker.State == WorkerState.Stuck),
            process);
    }
}
