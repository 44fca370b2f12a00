namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The page's own policy is the second wall: it holds in the browser, and the tests would notice what it stops.</summary>
public sealed class PolicyTests(Chromium chromium, SharedDashboard shared) : IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task Markup_ThatGotIntoThePageAllTheSame_RunsNoScriptAndIsNoted()
    {
        var dashboard = await shared.ClearedAsync();
        await using var visitor = await chromium.VisitorAsync();
        var tab = await Tab.OpenAsync(visitor, dashboard.Address);

        await tab.Page.RunAndWaitForConsoleMessageAsync(
            () => tab.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')"),
            new() { Predicate = message => message.Text.StartsWith("policy:", StringComparison.Ordinal) });

        Assert.Contains(tab.Faults, fault => fault.StartsWith("policy: script-src", StringComparison.Ordinal));
        Assert.DoesNotContain(tab.Faults, fault => fault.StartsWith("dialog", StringComparison.Ordinal));
    }
}
