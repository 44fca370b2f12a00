using System.Net.Sockets;
using System.Text;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>Partners and clients that go silent, and a process that may open few files.</summary>
internal static class NetworkSteps
{
    private const int HalfOpen = 400;

    /// <summary>The partners' process stands still for seven seconds (SIGSTOP): connections stay open, nothing answers.</summary>
    public static async Task<Finding?> HangingPartnersAsync(int port)
    {
        await using var partners = Partners(port + 1, port + 2);
        await using var trial = new Trial(port, new Dictionary<string, string>
        {
            ["Kitchen__Name"] = "quick",
            ["Kitchen__PartnersUrl"] = partners.Address.ToString(),
            ["Kitchen__TimeOutSeconds"] = "5",
        });
        await partners.StartAsync();
        await partners.UntilOkAsync("", TimeSpan.FromSeconds(30));
        await trial.StartAsync();
        await trial.SendAsync(5);
        trial.Logged();
        partners.Send(UnixSignal.Stop);
        await trial.SendBurstAsync(100);
        var api = await trial.SendAsync(5);
        await Task.Delay(TimeSpan.FromSeconds(7));
        var ready = await trial.ReadyAsync();
        partners.Send(UnixSignal.Continue);
        var lost = await trial.LostAsync();
        return new Finding(
            "stopped the partners' process for 7 s (SIGSTOP), calls given up after 5 s", trial.Logged(), ready, api, lost, await trial.FailedAsync() == 0);
    }

    /// <summary>The connections to the partners die without a word, new ones work: what a cable, a firewall or a lost machine leaves behind.</summary>
    public static async Task<Finding?> DeadConnectionAsync(int port)
    {
        await using var partners = Partners(port + 1, port + 2);
        await using var wire = new Wire(port + 3, port + 2);
        await using var trial = new Trial(port, new Dictionary<string, string>
        {
            ["Kitchen__Name"] = "quick",
            ["Kitchen__PartnersUrl"] = wire.Discovery.ToString(),
        });
        await partners.StartAsync();
        await partners.UntilOkAsync("", TimeSpan.FromSeconds(30));
        await trial.StartAsync();
        await trial.SendBurstAsync(20);
        await trial.LostAsync();
        trial.Logged();
        wire.CutSilently();
        var since = System.Diagnostics.Stopwatch.StartNew();
        await trial.SendBurstAsync(100);
        var api = await trial.SendAsync(5);
        var ready = await trial.ReadyAsync();
        var lost = await trial.LostAsync();
        return new Finding(
            $"cut the HTTP/2 connections to the partners without closing them; all orders ended after {since.Elapsed.TotalSeconds:0} s, {wire.Connections} connections in all",
            trial.Logged(), ready, api, lost, await trial.FailedAsync() == 0);
    }

    /// <summary>400 clients begin a request and never end it.</summary>
    public static Task<Finding?> HalfOpenClientsAsync(int port) => HalfOpenAsync(port, null, "400 clients begin a request and never end it");

    /// <summary>The same with 512 files, under 500 orders over HTTP.</summary>
    public static Task<Finding?> FewFilesAsync(int port) =>
        HalfOpenAsync(port, "ulimit -n 512", "ulimit -n 512, 500 orders over HTTP, and 400 clients that never end a request");

    /// <summary>With 256 files the app does not start, and says so in one line.</summary>
    public static async Task<Finding?> TooFewFilesAsync(int port)
    {
        await using var trial = new Trial(port);
        await trial.App.StartAsync("ulimit -n 256");
        var ended = await trial.App.EndAsync(TimeSpan.FromSeconds(30));
        return new Finding(
            "started with ulimit -n 256", string.Join(" | ", trial.App.Log), "does not listen", $"exit code {(ended is null ? "none" : trial.App.ExitCode)}", 0, ended is not null && trial.App.ExitCode == 1 && trial.App.Log.Count == 1);
    }

    private static async Task<Finding?> HalfOpenAsync(int port, string? first, string done)
    {
        await using var trial = new Trial(port, new Dictionary<string, string> { ["Kitchen__Name"] = "quick" });
        await trial.StartAsync(first);
        await trial.SendAsync(5);
        await trial.SendBurstAsync(500);
        trial.Logged();
        var clients = new List<TcpClient>();
        for (var client = 0; client < HalfOpen; client++)
        {
            clients.Add(new TcpClient());
            await clients[^1].ConnectAsync(trial.App.Address.Host, trial.App.Address.Port);
            await clients[^1].GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/orders HTTP/1.1\r\nHost: {trial.App.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{{"));
        }

        var (ready, api) = (await trial.ReadyAsync(), await trial.SendAsync(1));
        await Task.Delay(TimeSpan.FromSeconds(8)); // a body that does not come is given up after 5 s
        var recovered = await trial.RecoversAsync() && await trial.SendAsync(5) == "202";
        var finding = new Finding(done, trial.Logged(), ready, api, await trial.LostAsync(), recovered && await trial.FailedAsync() == 0);
        clients.ForEach(client => client.Dispose());
        return finding;
    }

    private static ChildApp Partners(int port, int http2Port) => new(BuiltProject.Partners, port, new Dictionary<string, string>
    {
        ["Partners__DataPath"] = Directory.CreateTempSubdirectory("livedashboard-surroundings-partners-").FullName,
        ["Partners__Http2Url"] = $"http://127.0.0.1:{http2Port}",
    });
}
