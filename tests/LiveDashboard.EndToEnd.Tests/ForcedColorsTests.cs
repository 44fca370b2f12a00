namespace LiveDashboard.EndToEnd.Tests;

/// <summary>With the system's few colours (high contrast) what matters is still told apart.</summary>
public sealed class ForcedColorsTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const string Background = "element => getComputedStyle(element).backgroundColor";
    private const string Outline = "element => getComputedStyle(element).outlineStyle + getComputedStyle(element).outlineWidth";

    [Fact]
    public async Task Board_InForcedColors_ShowsModeStagesAndFocus()
    {
        var dashboard = await shared.ClearedAsync();
        var tab = await OpenAsync(dashboard, options: new() { ForcedColors = ForcedColors.Active });
        await Expect(tab.Button("Async")).ToBeEnabledAsync();

        Assert.NotEqual(
            await tab.Button("Async").EvaluateAsync<string>(Background), await tab.Button("Blocking").EvaluateAsync<string>(Background));
        var swatches = await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.swatch')].map(swatch => getComputedStyle(swatch).backgroundColor)");
        Assert.True(swatches.Distinct().Count() >= 4, string.Join(" ", swatches));
        await tab.Button("Blocking").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("solid3px", await tab.Page.Locator(":focus").EvaluateAsync<string>(Outline));
    }
}
