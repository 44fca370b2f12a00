namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>One API for the tests of a class that leave nothing behind in it.</summary>
public sealed class SharedApiHost : IAsyncLifetime
{
    internal ApiHost Host { get; private set; } = null!; // set before the first test

    public async ValueTask InitializeAsync() => Host = await ApiHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
