using LiveDashboard.Web.Components.Layout;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class HelpButtonTests : ComponentTest
{
    [Fact]
    public async Task Help_ListsKeysStagesAndWaiters()
    {
        var dialogs = RenderDialogs();
        var button = Render<HelpButton>();

        await button.Button("Help").ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");

        Assert.Equal(["B", "A", "1", "…", "7", "Space", "/", "?", "Esc"], dialogs.FindAll("kbd").Select(key => key.TextContent));
        Assert.Equal(
            ["Waiting", "Payment", "Restaurant", "Courier", "Notify", "Done", "Failed", "Cancelled", "Free", "Working", "Stuck", "Leaving"],
            dialogs.FindAll("li b").Select(name => name.TextContent));
        dialogs.Button("Close").Click();
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
    }

    [Fact]
    public void Button_HasTheQuestionMark() => Assert.Equal("?", Render<HelpButton>().Button("Help").GetAttribute("data-key"));
}
