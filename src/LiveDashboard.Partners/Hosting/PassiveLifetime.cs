namespace LiveDashboard.Partners.Hosting;

/// <summary>Leaves signals to the hosting app; the console lifetime would stop the partners independently of it.</summary>
internal sealed class PassiveLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
