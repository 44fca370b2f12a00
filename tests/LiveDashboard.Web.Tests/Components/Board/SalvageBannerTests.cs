using LiveDashboard.Orders.Notices;
using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

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

    [Fact]
    public async Task NoticesOfTheJournal_AreToldEachUntilItIsDismissed()
    {
        var notices = Engine.Get<DataNotices>();
        notices.Add("The journal went back in time.");
        notices.Add("The partners' ledger is empty.");
        var banner = Render<SalvageBanner>();

        await banner.InvokeAsync(() => banner.FindAll("button")[0].Click());

        Assert.Equal("The partners' ledger is empty.", Assert.Single(banner.FindAll("[role=alert] p")).TextContent);
        Assert.Equal(["The partners' ledger is empty."], notices.Texts);
    }
}
