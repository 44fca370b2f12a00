using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Touching;

/// <summary>
/// Kills the app again and again while single orders keep coming, and every tenth time somebody touches its data folder. What was
/// acknowledged is then there, or its loss is told; no step is done twice.
/// </summary>
internal static class TouchCommand
{
    private const int TouchEvery = 10;
    private const int Callers = 4;
    private const int AppPort = 5481;
    private const int SecondPort = 5482;
    private const int PartnersPort = 5483;

    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    public static async Task<int> RunAsync(string? kills)
    {
        var count = kills is null ? 100 : int.Parse(kills, CultureInfo.InvariantCulture);
        var root = Directory.CreateTempSubdirectory("livedashboard-touches-").FullName;
        var folder = Path.Combine(root, "data");
        await using var partners = new ChildApp(BuiltProject.Partners, PartnersPort, new Dictionary<string, string> { ["Partners__DataPath"] = Path.Combine(root, "partners") });
        await using var app = App(AppPort, folder, partners);
        await using var second = App(SecondPort, folder, partners);
        await partners.StartAsync();
        await partners.UntilOkAsync("/ledger/summary", s_patience);
        var told = new ToldOrders(folder);
        var random = new Random(9);
        for (var kill = 1; kill <= count; kill++)
        {
            await app.StartAsync();
            await app.UntilOkAsync("/health/ready", s_patience);
            await told.CompareAsync(app);
            await SendAsync(app, told, TimeSpan.FromMilliseconds(random.Next(300, 900)));
            var touch = kill % TouchEvery == 0 ? (FolderTouch)(kill / TouchEvery % Enum.GetValues<FolderTouch>().Length) : (FolderTouch?)null;
            if (touch == FolderTouch.LockAndSecondOwner)
            {
                // Stopped in the middle of a commit it would keep everybody out.
                await Task.Delay(s_idle);
                // Within a second it would take its lock again, and the second one would be refused.
                app.Send(UnixSignal.Stop);
                File.Delete(Path.Combine(folder, "owner.lock"));
                await second.StartAsync();
                await second.UntilOkAsync("/health/ready", s_patience);
                app.Send(UnixSignal.Continue);
                await Task.WhenAll(SendAsync(app, told, TimeSpan.FromSeconds(1)), SendAsync(second, told, TimeSpan.FromSeconds(1)));
                await second.KillAsync();
            }
            else if (touch == FolderTouch.FilesRemovedWhileRunning)
            {
                FolderTouches.RemoveJournal(folder);
                await SendAsync(app, told, TimeSpan.FromSeconds(2));
            }

            await app.KillAsync();
            FolderTouches.AfterTheKill(folder, Path.Combine(root, "copy"), touch, isCopied: kill % TouchEvery == TouchEvery / 2);
        }

        await app.StartAsync();
        await app.UntilOkAsync("/health/ready", s_patience);
        await told.CompareAsync(app);
        await Task.Delay(TimeSpan.FromSeconds(10));
        var ledger = await partners.Http.GetFromJsonAsync<LedgerAnswer>("/ledger/summary");
        Console.WriteLine($"{count} kills, {count / TouchEvery} with a touched folder; {told}; effects {ledger!.Effects}, doubled {ledger.Duplicates}");
        await app.KillAsync();
        partners.Send(UnixSignal.Terminate);
        Directory.Delete(root, recursive: true);
        return told.LostWithoutAWord == 0 && ledger.Duplicates == 0 ? 0 : 1;
    }

    private static ChildApp App(int port, string folder, ChildApp partners) => new(BuiltProject.Web, port, new Dictionary<string, string>
    {
        ["Orders__DataPath"] = folder,
        ["Kitchen__PartnersUrl"] = partners.Address.ToString(),
        ["Kitchen__Name"] = "quick",
        ["Logging__LogLevel__Default"] = "Error",
    });

    private static Task SendAsync(ChildApp app, ToldOrders told, TimeSpan time) => Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
    {
        using var end = new CancellationTokenSource(time);
        while (!end.IsCancellationRequested && !app.HasExited)
        {
            var key = Guid.NewGuid().ToString("N");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders")
            {
                Content = JsonContent.Create(new { customer = "Zoe", restaurant = "Pho Mile", mode = "async", items = new[] { new { name = "Pho", quantity = 1, unitPrice = 9.5 } } }),
            };
            request.Headers.Add("Idempotency-Key", key);
            try
            {
                using var answer = await app.Http.SendAsync(request, end.Token);
                if (answer.StatusCode == HttpStatusCode.Accepted)
                {
                    told.Add(key);
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                // Nobody was told anything.
            }
        }
    }));

    private sealed record LedgerAnswer(long Effects, long Duplicates);
}
