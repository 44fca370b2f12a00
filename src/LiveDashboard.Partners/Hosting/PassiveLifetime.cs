namespace LiveDashboard.Partners.Hosting;

/// <summary>Leaves signals to whoever hosts the partners; the console's lifetime would stop them under the app's hands.</summary>
internal sealed class PassiveLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
