namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A key that is held down does once what it does.</summary>
public sealed class HeldKeysTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const int Repeats = 6;

    [Theory]
    [InlineData("1")]
    [InlineData("Enter")]
    public async Task Key_HeldDown_SendsOnce(string key)
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard);
        await Expect(tab.Button("Send 1")).ToBeEnabledAsync();
        if (key == "Enter")
        {
            await tab.Button("Send 1").FocusAsync();
        }

        await HoldAsync(tab, key);
        await tab.ExpectCountAsync("total", 1);
        // What comes after it has been heard by the server after all that the key may have sent.
        await tab.Page.Keyboard.PressAsync("b");
        await tab.ExpectModeAsync("Blocking");

        Assert.Equal(1, (await dashboard.Api.BoardAsync()).Counts.Accepted);
    }

    private static async Task HoldAsync(Tab tab, string key)
    {
        for (var press = 0; press < Repeats; press++)
        {
            await tab.Page.Keyboard.DownAsync(key);
        }

        await tab.Page.Keyboard.UpAsync(key);
    }
}
