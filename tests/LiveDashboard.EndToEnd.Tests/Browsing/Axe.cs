using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>Looks at a page for faults that keep somebody out.</summary>
public static partial class Axe
{
    /// <summary>Axe finds nothing serious or critical on the page as it stands.</summary>
    public static async Task AssertOpenToAllAsync(this Tab tab, string connection = "live")
    {
        ArgumentNullException.ThrowIfNull(tab);
        // While the page takes over from what the server rendered ahead, it has no title for a moment.
        await Expect(tab.Page).ToHaveTitleAsync(AppTitle());
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", connection);
        var result = await tab.Page.RunAxe();

        Assert.Empty(result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {found.Help}: {string.Join(" | ", found.Nodes.Take(3).Select(node => node.Html))}"));
    }

    [GeneratedRegex("LiveDashboard$")]
    private static partial Regex AppTitle();
}
