using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Containers;

public sealed class SalvageBannerTests : ContainerTest
{
    [Fact]
    public void AllWell_SaysNothing() => Assert.Empty(Render<SalvageBanner>().Markup.Trim());

    [Fact]
    public async Task Salvage_IsToldInOneLineUntilDismissed()
    {
        await File.WriteAllTextAsync(Path.Combine(Engine.Folder, "salvaged.txt"), "7 orders were saved.\n\nDetails\n");
        var banner = Render<SalvageBanner>();

        Assert.Equal("7 orders were saved.", banner.Find("[role=alert] p").TextContent);
        await PressAsync(banner, "Dismiss");

        Assert.Empty(banner.FindAll("[role=alert]"));
        Assert.False(File.Exists(Path.Combine(Engine.Folder, "salvaged.txt")));
    }
}
