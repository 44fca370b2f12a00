namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>A test with tabs: whatever else it expects, nothing may have gone wrong in any of them.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncDisposable
{
    private readonly List<Dashboard> _dashboards = [];
    private readonly List<IBrowserContext> _visitors = [];
    private readonly List<Tab> _tabs = [];

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        // Visitors leave first: a page whose server is gone complains.
        foreach (var visitor in _visitors)
        {
            await visitor.CloseAsync();
        }

        var faults = string.Join('\n', _tabs.SelectMany(tab => tab.Faults).Concat(_dashboards.SelectMany(dashboard => dashboard.Faults)));
        foreach (var dashboard in _dashboards)
        {
            await dashboard.DisposeAsync();
        }

        Assert.True(faults.Length == 0, faults);
    }

    /// <summary>An app of the test's own, for a test that stops it or turns its controls for good.</summary>
    protected async Task<Dashboard> StartAsync(params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var dashboard = await Dashboard.StartAsync(settings);
        _dashboards.Add(dashboard);
        return dashboard;
    }

    /// <summary>A new visitor opens the page; a script of the test's may run before those of the page.</summary>
    protected async Task<Tab> OpenAsync(Dashboard dashboard, string path = "/", BrowserNewContextOptions? options = null, string? script = null)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        var visitor = await chromium.VisitorAsync(options);
        _visitors.Add(visitor);
        var tab = await Tab.OpenAsync(visitor, new Uri(dashboard.Address, path), script);
        _tabs.Add(tab);
        return tab;
    }
}
