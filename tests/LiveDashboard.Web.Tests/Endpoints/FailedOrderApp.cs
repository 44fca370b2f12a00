using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>An app whose order 1 failed at a courier that knows no keys, so that nobody knows whether it was done.</summary>
public sealed class FailedOrderApp : IAsyncLifetime
{
    public App App { get; private set; } = null!; // set before the first test

    public static async Task<App> StartAsync()
    {
        var app = await App.StartAsync(new Dictionary<string, string> { ["Kitchen:CourierIdempotent"] = "false", ["Kitchen:Name"] = "quick" });
        await app.HurryAsync();
        await app.PutAsync("/api/kitchen", """{"steps":{"courier":{"failureRate":1}}}""");
        await app.PostAsync("/api/orders", Json.Order());
        var failed = await app.UntilOrderAsync(1, "failed");
        Assert.Equal(("courier", "unknown"), (failed.GetProperty("failure").Text("step"), failed.GetProperty("failure").Text("kind")));
        return app;
    }

    public async ValueTask InitializeAsync() => App = await StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
