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

    [Fact]
    public async Task Slider_WithAnArrowHeldDown_TellsTheServerWhereItCameTo()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SetModeAsync("async", workers: 1);
        var tab = await OpenAsync(dashboard);
        var slider = tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Waiters" });
        await Expect(slider).ToHaveValueAsync("1");
        await Expect(slider).ToBeEnabledAsync();
        await slider.FocusAsync();

        await HoldAsync(tab, "ArrowRight");
        var shown = await slider.InputValueAsync();

        await Expect(tab.Worker(int.Parse(shown, System.Globalization.CultureInfo.InvariantCulture))).ToHaveCountAsync(1);
        Assert.NotEqual("1", shown);
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
