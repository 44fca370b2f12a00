using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace LiveDashboard.Benchmarks.Watching;

/// <summary>The app in a process of its own, with an empty folder, for as long as one benchmark runs.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const int Port = 5099;
    private const string Program = "LiveDashboard.Web";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-watch-");
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromMinutes(2) };
    private Process? _process;

    public Uri Address => _http.BaseAddress!; // set above

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process!.Refresh(); // started before anybody asks
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<AppProcess> StartAsync()
    {
        var app = new AppProcess();
        await app.BeginAsync();
        return app;
    }

    /// <summary>Bytes its open sockets have sent, as the kernel counts them: after compression, before TCP's own headers.</summary>
    public static long BytesSent()
    {
        using var sockets = Process.Start(new ProcessStartInfo("ss", $"-tinH sport = :{Port}") { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("ss (iproute2) is needed to count bytes.");
        const string label = "bytes_sent:";
        return sockets.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith(label, StringComparison.Ordinal))
            .Sum(word => long.Parse(word.AsSpan(label.Length), CultureInfo.InvariantCulture));
    }

    public async Task PutAsync(string path, object body) => (await _http.PutAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    public async Task PostAsync(string path, object body) => (await _http.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", Program));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // bin/<configuration>/<framework>
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine(project, "bin", configuration, "net10.0", Program + ".dll"), "--urls", Address.ToString(),
                "--Orders:DataPath", _folder.FullName, "--Logging:LogLevel:Default", "Warning",
            },
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The app did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        for (var tries = 0; tries < 240 && !await IsReadyAsync(); tries++)
        {
            await Task.Delay(250);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await _http.GetAsync(new Uri("health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
