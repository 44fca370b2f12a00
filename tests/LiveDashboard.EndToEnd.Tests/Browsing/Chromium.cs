[assembly: AssemblyFixture(typeof(Chromium))]

namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>The one headless browser of the run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float PatienceMs = 30_000;
    private const string RequiredVariable = "REQUIRE_BROWSER";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumPath.Find() is not { } path)
        {
            return;
        }

        SetDefaultExpectTimeout(PatienceMs);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A visitor of their own, with nothing stored; the test is skipped when there is no browser and none is required.</summary>
    public async Task<IBrowserContext> VisitorAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            const string reason = "No Chromium was found: set CHROMIUM_PATH, or install chromium where the system keeps it.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable(RequiredVariable) == "1", reason);
            Assert.Fail(reason);
        }

        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
