using LiveDashboard.Web.Components.Layout;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class ShareButtonTests : ComponentTest
{
    [Fact]
    public void Button_IsNamedAndHasAPlaceToSayItWasCopied()
    {
        var share = Render<ShareButton>();

        Assert.True(share.Button("Copy a link to this page").HasAttribute("data-copy-address"));
        Assert.Equal("status", share.Find("[data-copy-said]").GetAttribute("role"));
    }
}
