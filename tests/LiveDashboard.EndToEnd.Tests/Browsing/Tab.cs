using System.Collections.Concurrent;
using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>One open page of the app, and everything that went wrong in it.</summary>
public sealed class Tab
{
    private const string ReportViolations =
        "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))";

    // What a browser says when nobody answers; the page itself says it better.
    private static readonly string[] s_lostConnection =
    [
        "net::ERR_", "WebSocket", "Failed to fetch", "Failed to complete negotiation", "Connection disconnected", "Connection reset",
        "Cannot send data",
    ];

    private const string EventOfAnElementThatIsGone = "There is no event handler associated with this event";

    private readonly ConcurrentQueue<string> _faults = [];

    private Tab(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Whether the server goes away on purpose: what the browser says about that is no fault then.</summary>
    public bool ServerMayGo { get; set; }

    /// <summary>Whether the test breaks the page: what the page says about that is no fault then.</summary>
    public bool MayBreak { get; set; }

    /// <summary>Whether a key closes what it was pressed in: when it is let go, the server knows that element no more, and says so.</summary>
    public bool ClosesByKey { get; set; }

    /// <summary>Errors of the console and of scripts, violations of the page's policy, dialogs.</summary>
    public IEnumerable<string> Faults => MayBreak ? [] : _faults.Where(fault =>
        !(ClosesByKey && fault.Contains(EventOfAnElementThatIsGone, StringComparison.Ordinal)) && (!ServerMayGo || !s_lostConnection.Any(fault.Contains)));

    public ILocator Board => Page.GetByTestId("board");

    public static async Task<Tab> OpenAsync(IBrowserContext visitor, Uri address, string? script = null)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(address);
        var tab = new Tab(await visitor.NewPageAsync());
        await tab.Page.AddInitScriptAsync(ReportViolations);
        if (script is not null)
        {
            await tab.Page.AddInitScriptAsync(script);
        }

        await tab.Page.GotoAsync(address.ToString());
        return tab;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Count(string name) => Page.GetByTestId($"count-{name}");

    public ILocator Worker(int number) => Page.GetByTestId($"worker-{number}");

    public Task ExpectCountAsync(string name, long count) =>
        Expect(Count(name)).ToHaveAttributeAsync("data-value", count.ToString(CultureInfo.InvariantCulture));

    public Task ExpectModeAsync(string mode) => Expect(Button(mode)).ToHaveAttributeAsync("aria-pressed", "true");

    /// <summary>The board says what the API said: every count of it.</summary>
    public async Task ExpectCountsAsync(CountsAnswer counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        await ExpectCountAsync("total", counts.Accepted);
        await ExpectCountAsync("queued", counts.Queued);
        await ExpectCountAsync("payment", counts.Payment);
        await ExpectCountAsync("restaurant", counts.Restaurant);
        await ExpectCountAsync("courier", counts.Courier);
        await ExpectCountAsync("notify", counts.Notify);
        await ExpectCountAsync("done", counts.Completed);
        await ExpectCountAsync("failed", counts.Failed);
        await ExpectCountAsync("cancelled", counts.Cancelled);
    }

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            _faults.Enqueue(text);
        }
    }
}
