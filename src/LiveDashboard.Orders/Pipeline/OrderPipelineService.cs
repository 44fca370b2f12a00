using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.Hosting;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>The pipeline's hosted service: starts the threads that serve orders, and stops them without losing anything.</summary>
internal sealed class OrderPipelineService(
    OrderJournal journal, WorkerPool pool, CancelThread cancellations, WheelThread wheel, OrdersOptions options) : IHostedLifecycleService
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellations.Start();
        if (options.DrivesWheel)
        {
            wheel.Start();
        }

        return Task.CompletedTask;
    }

    /// <summary>Stops the workers before anything else in the process stops; the journal's own stop writes what they appended.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        // While the journal cannot write, its producers block until the close: waiting for them is pointless.
        var time = journal.Health.Ready ? s_stopTime : TimeSpan.Zero;
        return Task.Factory.StartNew(() => pool.Stop(time), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
