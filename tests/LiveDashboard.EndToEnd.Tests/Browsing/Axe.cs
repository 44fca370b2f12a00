using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>Looks at a page for faults that keep somebody out.</summary>
public static partial class Axe
{
    // In the page and only for what is asserted: the package's RunAxe makes selectors for every element that passes every
    // rule, and carries them to a second page. There are no frames, and no rule that runs reads style sheets.
    private const string Look = """
        async () => {
          const { violations } = await axe.run(document, { iframes: false, preload: { assets: ['media'] }, resultTypes: ['violations'], selectors: false });
          return violations.filter(found => found.impact === 'serious' || found.impact === 'critical')
            .map(found => `${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Axe finds nothing serious or critical on the page as it stands.</summary>
    public static async Task AssertOpenToAllAsync(this Tab tab, string connection = "live")
    {
        ArgumentNullException.ThrowIfNull(tab);
        // While the page takes over from what the server rendered ahead, it has no title for a moment.
        await Expect(tab.Page).ToHaveTitleAsync(AppTitle());
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-connection", connection);
        Assert.Single(tab.Page.Frames);
        if (!await tab.Page.EvaluateAsync<bool>("'axe' in window"))
        {
            await tab.Page.EvaluateAsync(s_script);
        }

        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Look));
    }

    [GeneratedRegex("LiveDashboard$")]
    private static partial Regex AppTitle();
}
