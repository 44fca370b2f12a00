using System.Diagnostics;
using Microsoft.Playwright;

namespace LiveDashboard.Benchmarks.Watching;

/// <summary>What it costs to watch: the app in its own process, viewers in one headless Chromium, all on the same machine.</summary>
internal static class WatchBenchmark
{
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(3);
    // The runtime compiles what is called often once more, in the background: that is the start's cost, not the watching's.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(6);

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<int> RunAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = s_arguments,
        });
        await FirstVisitAsync(browser);
        await MovingAsync(browser);
        await AnyNumberOfOrdersAsync(browser);
        return 0;
    }

    private static async Task FirstVisitAsync(IBrowser browser)
    {
        await using var app = await AppProcess.StartAsync();
        for (var visit = 1; visit <= 3; visit++)
        {
            var viewer = await Viewer.OpenAsync(browser, app.Address);
            var page = await viewer.Page.EvaluateAsync<double[]>("""
                [performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.now(),
                 [...performance.getEntriesByType('resource'), performance.getEntriesByType('navigation')[0]].reduce((sum, entry) => sum + entry.transferSize, 0)]
                """);
            Console.WriteLine($"visit {visit}: first paint {page[0]:0} ms, interactive within {page[1]:0} ms, {page[2] / 1024:0} KB over the wire");
            await viewer.CloseAsync();
        }

        var sender = await Viewer.OpenAsync(browser, app.Address);
        await app.PutAsync("api/kitchen", new { name = "article-simulated" });
        await app.PutAsync("api/mode", new { mode = "async", workers = 8 });
        await Task.Delay(s_settle);
        var click = await sender.Page.EvaluateAsync<double[]>("""
            new Promise(resolve => {
              const from = performance.now();
              const button = document.querySelector('[aria-label="Send 1M"]');
              let pressed = 0, sent = 0;
              const look = () => {
                const now = performance.now() - from;
                pressed ||= button.ariaBusy === 'true' ? now : 0;
                sent ||= Number(document.querySelector('[data-testid=count-total]').dataset.value) >= 1000000 || document.querySelector('.mud-snackbar') ? now : 0;
                const started = Number(document.querySelector('[data-testid=count-payment]').dataset.value) > 0;
                if (sent && started) { resolve([pressed, sent, now]); } else { requestAnimationFrame(look); }
              };
              button.click();
              look();
            })
            """);
        Console.WriteLine($"click on 1M: button shows it after {click[0]:0} ms, accepted and on screen after {click[1]:0} ms, first order under way on screen after {click[2]:0} ms");
        await sender.CloseAsync();
    }

    private static async Task MovingAsync(IBrowser browser)
    {
        Console.WriteLine("100,000 simulated orders, four waits of 1 to 3 s, async:");
        foreach (var viewers in new[] { 0, 1, 20 })
        {
            await using var app = await AppProcess.StartAsync();
            await app.PutAsync("api/kitchen", new { name = "article-simulated" });
            var wait = new { latencyMs = 2_000, spreadMs = 1_000 };
            await app.PutAsync("api/kitchen", new { steps = new { payment = wait, restaurant = wait, courier = wait, notify = wait } });
            await app.PutAsync("api/mode", new { mode = "async", workers = 8 });
            Task SendAsync() => app.PostAsync("api/bursts", new { count = 100_000, seed = 42 });
            await MeasureAsync(browser, app, viewers, SendAsync, SendAsync, $"{viewers} viewers");
        }
    }

    private static async Task AnyNumberOfOrdersAsync(IBrowser browser)
    {
        Console.WriteLine("1,000 changes a second (blocking, 200 workers, 1 s and 5 moves an order), first whole frame not counted:");
        foreach (var orders in new[] { 10_000, 1_000_000 })
        {
            foreach (var viewers in new[] { 0, 1 })
            {
                await using var app = await AppProcess.StartAsync();
                await app.PutAsync("api/kitchen", new { name = "quick-simulated" });
                await app.PutAsync("api/mode", new { mode = "blocking", workers = 200 });
                Task SendAsync() => app.PostAsync("api/bursts", new { count = orders, seed = 42 });
                await MeasureAsync(browser, app, viewers, SendAsync, () => Task.CompletedTask, $"{orders:N0} orders, {viewers} viewers");
            }
        }
    }

    private static async Task MeasureAsync(IBrowser browser, AppProcess app, int viewers, Func<Task> warmUp, Func<Task> send, string what)
    {
        var open = new List<Viewer>();
        for (var viewer = 0; viewer < viewers; viewer++)
        {
            open.Add(await Viewer.OpenAsync(browser, app.Address));
        }

        await warmUp();
        await Task.Delay(s_warmUp);
        await send();
        await Task.Delay(s_settle);
        var before = await Task.WhenAll(open.Select(viewer => viewer.CountsAsync()));
        var (cpu, wire, began) = (app.Cpu, await AppProcess.BytesSentAsync(), Stopwatch.GetTimestamp());
        await Task.Delay(s_window);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (cpuAfter, wireAfter) = (app.Cpu, await AppProcess.BytesSentAsync());
        var after = await Task.WhenAll(open.Select(viewer => viewer.CountsAsync()));
        double Each(Func<PageCounts, double> count) => open.Count == 0 ? 0 : after.Zip(before, (late, early) => count(late) - count(early)).Average() / seconds;
        Console.WriteLine(
            $"  {what}: server CPU {100 * (cpuAfter - cpu).TotalSeconds / seconds:0.0} % of a core; each viewer {Each(count => count.Frames):0.0} frames/s, " +
            $"{Each(count => count.Long):0.00} long tasks/s ({Each(count => count.LongMs):0} ms/s), {Each(count => count.Messages):0.0} messages/s, " +
            $"{Each(count => count.Bytes) / 1024:0.0} KB/s before and {(wireAfter - wire) / seconds / 1024 / Math.Max(1, viewers):0.0} KB/s after compression");
        foreach (var viewer in open)
        {
            await viewer.CloseAsync();
        }
    }
}
