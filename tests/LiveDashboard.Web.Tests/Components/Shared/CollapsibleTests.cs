using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Shared;

public sealed class CollapsibleTests : ComponentTest
{
    [Fact]
    public void Head_Clicked_UnfoldsAndFoldsAgain()
    {
        var fold = Render<Collapsible>(parameters => parameters
            .Add(component => component.Title, "Last 60 seconds")
            .Add(component => component.Hint, "719 orders/s")
            .AddChildContent("<p>chart</p>"));
        Assert.Equal(("false", "Last 60 seconds719 orders/s"), (fold.Find("button").GetAttribute("aria-expanded"), fold.Find("button").TextContent.Trim()));

        fold.Find("button").Click();
        Assert.Equal("true", fold.Find("button").GetAttribute("aria-expanded"));
        Assert.Single(fold.FindAll(".is-open p"));

        fold.Find("button").Click();
        Assert.Empty(fold.FindAll(".is-open"));
    }
}
