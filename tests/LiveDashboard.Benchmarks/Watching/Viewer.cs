using Microsoft.Playwright;

namespace LiveDashboard.Benchmarks.Watching;

/// <summary>One open page, and what it counts about itself: frames drawn, long tasks, bytes received.</summary>
internal sealed class Viewer
{
    // Counts from the page's first moment on; the messages are counted as the page gets them, before compression.
    private const string Counters = """
        const counted = { frames: 0, long: 0, longMs: 0, bytes: 0, messages: 0 };
        window.counted = counted;
        const draw = () => { counted.frames++; requestAnimationFrame(draw); };
        requestAnimationFrame(draw);
        new PerformanceObserver(list => list.getEntries().forEach(task => { counted.long++; counted.longMs += task.duration; })).observe({ type: 'longtask' });
        window.WebSocket = class extends WebSocket {
          constructor(...all) {
            super(...all);
            this.addEventListener('message', ({ data }) => { counted.messages++; counted.bytes += data.byteLength ?? data.size ?? data.length; });
          }
        };
        """;

    private readonly IPage _page;

    private Viewer(IPage page) => _page = page;

    public IPage Page => _page;

    public static async Task<Viewer> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Counters);
        await page.GotoAsync(address.ToString());
        await page.Locator("html[data-connection=live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return new Viewer(page);
    }

    public Task<PageCounts> CountsAsync() => _page.EvaluateAsync<PageCounts>("counted");

    public Task CloseAsync() => _page.Context.CloseAsync();
}

/// <summary>What a page has counted so far.</summary>
internal sealed record PageCounts
{
    public double Frames { get; set; }

    public double Long { get; set; }

    public double LongMs { get; set; }

    public double Bytes { get; set; }

    public double Messages { get; set; }
}
