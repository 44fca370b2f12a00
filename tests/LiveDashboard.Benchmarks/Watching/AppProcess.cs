using System.Globalization;
using System.Net.Http.Json;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Benchmarks.Watching;

/// <summary>The app in a process of its own, with an empty folder, for as long as one benchmark runs.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const int Port = 5099;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-watch-");
    private readonly ChildApp _app;

    private AppProcess()
    {
        _app = new ChildApp(BuiltProject.Web, Port, new Dictionary<string, string>
        {
            ["Orders__DataPath"] = _folder.FullName,
            ["Logging__LogLevel__Default"] = "Warning",
        });
        _app.Http.Timeout = TimeSpan.FromMinutes(2);
    }

    public Uri Address => _app.Address;

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan Cpu => _app.ProcessorTime;

    public static async Task<AppProcess> StartAsync()
    {
        var app = new AppProcess();
        await app._app.StartAsync();
        await app._app.UntilOkAsync("health/ready", TimeSpan.FromMinutes(1));
        return app;
    }

    /// <summary>Bytes its open sockets have sent, as the kernel counts them: after compression, before TCP's own headers; needs ss (iproute2).</summary>
    public static async Task<long> BytesSentAsync()
    {
        const string label = "bytes_sent:";
        var sockets = await Shell.ReadAsync($"ss -tinH sport = :{Port}");
        return sockets.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith(label, StringComparison.Ordinal))
            .Sum(word => long.Parse(word.AsSpan(label.Length), CultureInfo.InvariantCulture));
    }

    public async Task PutAsync(string path, object body) => (await _app.Http.PutAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    public async Task PostAsync(string path, object body) => (await _app.Http.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
