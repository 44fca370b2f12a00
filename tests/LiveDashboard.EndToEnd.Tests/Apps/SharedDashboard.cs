namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>The app that the tests of one class share; each of them clears the board first.</summary>
public sealed class SharedDashboard : IAsyncLifetime
{
    private Dashboard? _dashboard;

    public async ValueTask InitializeAsync() => _dashboard = await Dashboard.StartAsync();

    /// <summary>The app, its board empty and its controls as at the start of a quick kitchen.</summary>
    public async Task<Dashboard> ClearedAsync()
    {
        var dashboard = _dashboard ?? throw new InvalidOperationException("The app is not started.");
        await dashboard.Api.ResetAsync();
        return dashboard;
    }

    public async ValueTask DisposeAsync()
    {
        if (_dashboard is not null)
        {
            await _dashboard.DisposeAsync();
        }
    }
}
