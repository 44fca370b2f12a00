using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Tests.Components.Presentation;

public sealed class KitchenLookTests
{
    private static readonly KitchenProfile s_custom =
        KitchenProfile.Quick.With(StepName.Courier, new StepProfile(1_500)).Renamed();

    [Fact]
    public void Label_NamesTheTimesOfAllSteps() =>
        Assert.Equal("Quick simulated 0.2 s / 0.5 s / 0.1 s / 0.2 s", KitchenLook.Label(KitchenProfile.QuickSimulated));

    [Fact]
    public void Label_OfAKitchenChangedByHand_SaysCustom() =>
        Assert.Equal("Custom 0.2 s / 0.5 s / 1.5 s / 0.2 s", KitchenLook.Label(s_custom));

    [Fact]
    public void StandIn_OfANamedKitchen_HasTheSameTimes() => Assert.Equal(KitchenProfile.QuickSimulated, KitchenLook.StandIn(KitchenProfile.Quick));

    [Fact]
    public void StandIn_OfACustomKitchen_IsTheArticles() => Assert.Equal(KitchenProfile.ArticleSimulated, KitchenLook.StandIn(s_custom));

    [Fact]
    public void Most_DependsOnTheSockets() =>
        Assert.Equal((10_000, 1_000_000), (BurstCheck.MaxCount(s_custom), BurstCheck.MaxCount(KitchenProfile.ArticleSimulated)));
}
