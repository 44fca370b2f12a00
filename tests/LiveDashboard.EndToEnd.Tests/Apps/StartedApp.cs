using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>An app started in some unusual way, and the address that it told.</summary>
internal sealed partial class StartedApp : IAsyncDisposable
{
    private static readonly TimeSpan s_startWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_stopWithin = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new();

    private StartedApp(ChildProcess process) => Process = process;

    public ChildProcess Process { get; }

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>The app, once it said where it is.</summary>
    public static async Task<StartedApp> ToldAsync(ChildProcess process)
    {
        var line = await process.LineAsync(Told().IsMatch, s_startWithin);
        return new StartedApp(process) { Address = new Uri(Told().Match(line).Groups[1].Value) };
    }

    /// <summary>The app, once it answers at the address.</summary>
    public static async Task<StartedApp> ReachedAsync(ChildProcess process, Uri address)
    {
        var app = new StartedApp(process) { Address = address };
        await Eventually.GetAsync(app.AnswersAsync, answers => answers || process.HasExited);
        Assert.False(process.HasExited, process.ToString());
        return app;
    }

    public async Task<string> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(Address, path));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}: {body}");
        return body;
    }

    /// <summary>SIGTERM; the exit code.</summary>
    public Task<int> StopAsync()
    {
        Process.Send(UnixSignal.Terminate);
        return Process.ExitAsync(s_stopWithin);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _http.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    [GeneratedRegex(@"^LiveDashboard is at (\S+?),? ")]
    private static partial Regex Told();
}
