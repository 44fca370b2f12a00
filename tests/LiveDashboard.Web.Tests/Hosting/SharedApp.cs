namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>One app for the tests of a class that do not mind each other.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    public App App { get; private set; } = null!; // set before the first test

    public async ValueTask InitializeAsync() => App = await App.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
