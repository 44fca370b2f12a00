using LiveDashboard.Web.Components.Layout;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class HelpButtonTests : ComponentTest
{
    [Fact]
    public async Task Help_ExplainsTheModesTheNumbersThePicturesAndTheKeys()
    {
        var dialogs = RenderDialogs();
        var button = Render<HelpButton>();

        await button.Button("Help").ClickAsync(new MouseEventArgs());
        dialogs.WaitForElement(".mud-dialog");

        Assert.Equal(["B", "A", "1", "…", "7", "Space", "/", "Esc", "?"], dialogs.FindAll("kbd").Select(key => key.TextContent));
        Assert.Equal(
            ["Waiting", "Payment", "Restaurant", "Courier", "Notify", "Done", "Failed", "Cancelled", "Free", "Working", "Standing", "Leaving"],
            dialogs.FindAll("li").Select(name => name.TextContent.Trim()));
        Assert.Equal(3, dialogs.FindAll("figcaption").Count);
        Assert.Equal(["Enough waiters1×", "A full partner1.9×", "Busy CPU1×"], dialogs.FindAll("dl.three dt").Select(title => title.TextContent.Trim()));
        Assert.Equal(NumberMeaning.All.Select(number => number.Name), dialogs.FindAll(".numbers dt").Select(name => name.TextContent));
        dialogs.Button("Close").Click();
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
    }

    [Fact]
    public void Button_HasTheQuestionMark() => Assert.Equal("?", Render<HelpButton>().Button("Help").GetAttribute("data-key"));
}
