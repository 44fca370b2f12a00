using LiveDashboard.Web.Components.Layout;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class ThemeButtonTests : ComponentTest
{
    private readonly List<bool> _dark = [];

    [Fact]
    public void FirstRender_AsksTheBrowserWhatItShows()
    {
        JSInterop.Setup<string>("liveDashboardTheme.current").SetResult("light");

        RenderButton();

        Assert.Equal([false], _dark);
    }

    [Fact]
    public void Click_SwitchesInTheBrowserAndTellsTheResult()
    {
        JSInterop.Setup<string>("liveDashboardTheme.current").SetResult("light");
        JSInterop.Setup<string>("liveDashboardTheme.toggle").SetResult("dark");
        var button = RenderButton();

        button.Button("Use the light theme").Click();

        Assert.Equal([false, true], _dark);
    }

    [Fact]
    public void Script_ThatIsBlocked_LeavesTheThemeAsItIs()
    {
        JSInterop.Setup<string>("liveDashboardTheme.current").SetException(new JSException("blocked"));

        Assert.NotNull(RenderButton().Button("Use the light theme"));
        Assert.Empty(_dark);
    }

    private IRenderedComponent<ThemeButton> RenderButton() => Render<ThemeButton>(parameters => parameters
        .Add(component => component.Dark, true)
        .Add(component => component.DarkChanged, _dark.Add));
}
