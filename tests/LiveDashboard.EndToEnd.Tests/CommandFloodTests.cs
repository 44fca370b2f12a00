namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A page that sends far too many commands slows itself alone.</summary>
public sealed class CommandFloodTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Page_ThatSendsTooManyCommands_IsRefusedWithTheReason_AndAnotherIsNot()
    {
        var dashboard = await StartAsync();
        var flooding = await OpenAsync(dashboard);
        var other = await OpenAsync(dashboard);
        await Expect(other.Button("Pause")).ToBeEnabledAsync();
        await Expect(flooding.Button("Async")).ToBeEnabledAsync();

        await flooding.Button("Async").EvaluateAsync("button => { for (let click = 0; click < 3000; click++) { button.click(); } }");
        await Expect(flooding.Page.Locator(".mud-snackbar").First).ToContainTextAsync("Too many commands at once");
        await other.Button("Pause").ClickAsync();

        await Expect(other.Board).ToHaveAttributeAsync("data-paused", "true");
        await Expect(other.Page.GetByText("Too many commands at once")).ToHaveCountAsync(0);
    }
}
