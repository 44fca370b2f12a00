using LiveDashboard.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class RailLinkTests : ComponentTest
{
    [Theory]
    [InlineData("/", true, false)]
    [InlineData("/?stage=courier", true, false)]
    [InlineData("/orders", false, true)]
    [InlineData("/orders/17", false, true)]
    [InlineData("/orders/17?from=board", true, false)]
    [InlineData("/orders/17?from=elsewhere", false, true)]
    [InlineData("/settings", false, false)]
    public void Page_IsWhereTheWayBackLeads(string address, bool board, bool orders)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        Assert.Equal((board, orders), (IsActive("/", NavLinkMatch.All), IsActive("/orders", NavLinkMatch.Prefix)));
    }

    private bool IsActive(string address, NavLinkMatch match) => Render<RailLink>(parameters => parameters
        .Add(link => link.Match, match)
        .AddUnmatched("href", address)).Find("a").ClassList.Contains("active");
}
