namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Makes every await inside the pipeline resume on a worker, never on the thread pool that serves the screen.</summary>
internal sealed class WorkerSynchronizationContext(WorkerPool pool) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => pool.Resume(new PostedTurn(d, state));

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nothing waits for a worker's turn.");

    public override SynchronizationContext CreateCopy() => this;
}
