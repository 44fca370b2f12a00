using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Processes;
using Microsoft.Playwright;

namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>SIGTERM with a crowd in flight, and the page that comes back.</summary>
internal static class StopSteps
{
    private static readonly TimeSpan s_allowed = TimeSpan.FromSeconds(5);

    public static Task<Finding?> AsyncMillionAsync(int port) => StopAsync(port, "async", "article-simulated", 1_000_000, "payment", 1_000_000);

    public static Task<Finding?> BlockingMillionAsync(int port) => StopAsync(port, "blocking", "article-simulated", 1_000_000, "payment", 8);

    public static Task<Finding?> AsyncHttpAsync(int port) => StopAsync(port, "async", "article", 10_000, "payment", 5_000);

    public static Task<Finding?> BlockingHttpAsync(int port) => StopAsync(port, "blocking", "article", 10_000, "payment", 8);

    /// <summary>An open page, filtered and scrolled, while the app is stopped for ten seconds and started again.</summary>
    public static async Task<Finding?> ReturnAsync(int port)
    {
        await using var trial = new Trial(port);
        await trial.StartAsync();
        await trial.SendAsync(30);
        await trial.LostAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 640 } });
        await page.GotoAsync(new Uri(trial.App.Address, "?stage=Done&order=7").ToString());
        await page.Locator("html[data-connection=live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("scrollTo({ top: 200, behavior: 'instant' })");
        var address = page.Url;
        trial.App.Send(UnixSignal.Terminate);
        await trial.App.EndAsync(s_allowed);
        await page.Locator("html[data-connection=offline]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Task.Delay(TimeSpan.FromSeconds(10));
        await trial.App.StartAsync();
        await trial.App.UntilOkAsync("health/ready", TimeSpan.FromSeconds(30));
        var since = Stopwatch.StartNew();
        await page.Locator("html:is([data-connection=back], [data-connection=live])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var back = since.Elapsed;
        var scrolled = await page.EvaluateAsync<int>("Math.round(scrollY)");
        var same = page.Url == address && scrolled == 200 && await page.GetByRole(AriaRole.Dialog).IsVisibleAsync();
        return new Finding(
            $"stopped for 10 s and started again with a page open; it hears again {back.TotalSeconds:0.0} s after the app is ready, address, drawer and scroll the same: {same}",
            trial.Logged(), await trial.ReadyAsync(), "202", await trial.LostAsync(), same && back < TimeSpan.FromSeconds(3));
    }

    private static async Task<Finding?> StopAsync(int port, string mode, string kitchen, int orders, string stage, long atLeast)
    {
        await using var partners = new ChildApp(BuiltProject.Partners, port + 1, new Dictionary<string, string>
        {
            ["Partners__DataPath"] = Directory.CreateTempSubdirectory("livedashboard-surroundings-partners-").FullName,
            ["Partners__Http2Url"] = $"http://127.0.0.1:{port + 2}",
        });
        await partners.StartAsync();
        await partners.UntilOkAsync("", TimeSpan.FromSeconds(30));
        await using var trial = new Trial(port, new Dictionary<string, string> { ["Kitchen__Name"] = kitchen, ["Kitchen__PartnersUrl"] = partners.Address.ToString() });
        await trial.StartAsync(mode: mode);
        using var sent = await trial.App.Http.PostAsJsonAsync("api/bursts", new { count = orders, seed = 42 });
        sent.EnsureSuccessStatusCode();
        for (var since = Stopwatch.StartNew(); await trial.CountAsync(stage) < atLeast && since.Elapsed < TimeSpan.FromSeconds(10);)
        {
            await Task.Delay(50);
        }

        var inFlight = await InFlightAsync(trial);
        trial.Logged();
        trial.App.Send(UnixSignal.Terminate);
        var exit = await trial.App.EndAsync(TimeSpan.FromSeconds(30));
        var (log, exitCode) = (trial.Logged(), exit is null ? -1 : trial.App.ExitCode);
        await trial.StartAsync(mode: "async");
        await trial.PutAsync("api/kitchen", new { name = kitchen.Contains("simulated", StringComparison.Ordinal) ? "quick-simulated" : "quick" });
        var settled = await SettleAsync(trial, orders);
        var ledger = kitchen.Contains("simulated", StringComparison.Ordinal)
            ? "no partners"
            : $"ledger {await partners.Http.GetStringAsync(new Uri("ledger/summary", UriKind.Relative))}";
        return new Finding(
            $"SIGTERM with {inFlight:N0} of {orders:N0} orders in flight, {mode}, {kitchen}: exit code {exitCode} after {exit?.TotalSeconds:0.00} s; {inFlight:N0} calls were open and are repeated under their keys",
            log, "restarted", ledger, (int)(orders - settled), exitCode == 0 && exit < s_allowed);
    }

    private static async Task<long> InFlightAsync(Trial trial)
    {
        var counts = (await trial.App.Http.GetFromJsonAsync<JsonElement>("api/board")).GetProperty("counts");
        return new[] { "payment", "restaurant", "courier", "notify" }.Sum(stage => counts.GetProperty(stage).GetInt64());
    }

    private static async Task<long> SettleAsync(Trial trial, int orders)
    {
        var completed = 0L;
        for (var since = Stopwatch.StartNew(); completed < orders && since.Elapsed < TimeSpan.FromMinutes(2);)
        {
            await Task.Delay(250);
            completed = await trial.CountAsync("completed");
        }

        return completed;
    }
}
