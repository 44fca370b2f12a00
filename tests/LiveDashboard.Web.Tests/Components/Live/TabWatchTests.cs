using LiveDashboard.Web.Components.Live;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Tests.Components.Live;

public sealed class TabWatchTests : ComponentTest
{
    private readonly BunitJSModuleInterop _script;

    public TabWatchTests()
    {
        _script = JSInterop.SetupModule("./js/visibility.js");
        _script.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void FirstRender_HandsTheBrowserThisCircuitsVisibility()
    {
        Render<TabWatch>();

        var told = (DotNetObjectReference<TabVisibility>?)_script.VerifyInvoke("watch").Arguments.Single();
        Assert.Same(Tab, told?.Value);
    }

    [Fact]
    public async Task Gone_ListensNoMore()
    {
        Render<TabWatch>();

        await DisposeComponentsAsync();

        _script.VerifyInvoke("stop");
    }

    [Fact]
    public void FirstRender_OfAPageThatIsLeftMeanwhile_SaysNothing()
    {
        _script.SetupVoid("watch", _ => true).SetException(new JSDisconnectedException("The circuit is gone."));

        Render<TabWatch>();

        Assert.Empty(TabLog.Lines);
    }

    [Fact]
    public void FirstRender_InABrowserThatRefusesTheScript_SaysSoWithoutAStack()
    {
        _script.SetupVoid("watch", _ => true).SetException(new JSException("blocked"));

        Render<TabWatch>();

        Assert.Equal((LogLevel.Warning, "A browser does not tell whether its tab is seen: blocked", null), Assert.Single(TabLog.Lines));
    }
}
