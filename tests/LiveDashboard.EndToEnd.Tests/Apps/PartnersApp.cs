using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>The partners alone, in a process and a folder of their own: their ledger lives on when the app dies.</summary>
public sealed partial class PartnersApp : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ChildProcess _process;
    private readonly HttpClient _http = new();

    private PartnersApp() => _process = ChildProcess.Start(
        BuiltProject.Partners,
        ["--urls", "http://127.0.0.1:0"],
        [new("Partners__DataPath", _folder.Path), new("Partners__Http2Url", "http://127.0.0.1:0")]);

    /// <summary>The setting that makes an app call them.</summary>
    public KeyValuePair<string, string> Setting => new("Kitchen__PartnersUrl", _http.BaseAddress?.ToString() ?? "");

    public static async Task<PartnersApp> StartAsync()
    {
        var partners = new PartnersApp();
        try
        {
            var line = await partners._process.LineAsync(_ => true, TimeSpan.FromSeconds(30));
            partners._http.BaseAddress = new Uri(FirstAddress().Match(line).Value);
            return partners;
        }
        catch
        {
            await partners.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the partners really did.</summary>
    public async Task<LedgerSummary> LedgerAsync() =>
        await _http.GetFromJsonAsync<LedgerSummary>(new Uri("/ledger/summary", UriKind.Relative))
        ?? throw new InvalidDataException("No summary.");

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex FirstAddress();
}

/// <summary>The ledger in numbers.</summary>
public sealed record LedgerSummary(long Effects, long Orders, long Duplicates, LedgerSteps ByStep)
{
    /// <summary>Every step of so many orders done once.</summary>
    public static LedgerSummary Once(long orders) => new(4 * orders, orders, 0, new LedgerSteps(orders, orders, orders, orders));
}

/// <summary>Effects of each step.</summary>
public sealed record LedgerSteps(long Payment, long Restaurant, long Courier, long Notify);
