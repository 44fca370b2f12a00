namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Names are text, whatever they look like; that no dialog opens and no policy is violated is asserted for every tab.</summary>
public sealed class HostileNameTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string Script = "\"><script>alert(2)</script>";

    [Fact]
    public async Task Names_OfMarkup_AreShownAsTextOnBoardAndOrderPage()
    {
        var dashboard = await shared.ClearedAsync();
        var order = await dashboard.Api.SendOrderAsync(Image, Script, "</td><svg onload=alert(3)>");

        // As wide as the board shows the restaurant, too.
        var board = await OpenAsync(dashboard, options: new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        var page = await OpenAsync(dashboard, $"/orders/{order.Id}");

        await board.ExpectCountAsync("done", 1);
        await Expect(board.Page.GetByRole(AriaRole.Cell, new() { Name = Image, Exact = true })).ToBeVisibleAsync();
        await Expect(board.Page.GetByRole(AriaRole.Cell, new() { Name = Script, Exact = true })).ToBeVisibleAsync();
        await Expect(page.Page.GetByText(Image, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Page.GetByText(Script, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Page.GetByText("</td><svg onload=alert(3)>", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(board.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
    }
}
