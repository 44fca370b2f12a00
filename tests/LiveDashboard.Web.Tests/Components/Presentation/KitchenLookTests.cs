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
    public void Label_AddsUpTheTimesOfAllSteps() =>
        Assert.Equal("Quick simulated 0.2 + 0.5 + 0.1 + 0.2 = 1 s", KitchenLook.Label(KitchenProfile.QuickSimulated));

    [Fact]
    public void Label_OfAKitchenChangedByHand_SaysCustom() =>
        Assert.Equal("Custom 0.2 + 0.5 + 1.5 + 0.2 = 2.4 s", KitchenLook.Label(s_custom));

    [Theory]
    [InlineData(StepName.Restaurant, 8, "Custom 8 at the restaurant")]
    [InlineData(StepName.Notify, 1, "Custom 1 at the notification")]
    public void Label_OfALimitedKitchen_NamesItsPlaces(StepName step, int places, string label) =>
        Assert.Equal(label, KitchenLook.Label(KitchenProfile.Quick.With(step, KitchenProfile.Quick[step] with { Capacity = places }).Renamed()));

    [Fact]
    public void StandIn_OfANamedKitchen_HasTheSameTimes() => Assert.Equal(KitchenProfile.QuickSimulated, KitchenLook.StandIn(KitchenProfile.Quick));

    [Fact]
    public void StandIn_OfACustomKitchen_IsTheArticles() => Assert.Equal(KitchenProfile.ArticleSimulated, KitchenLook.StandIn(s_custom));

    [Fact]
    public void Most_DependsOnTheSockets() =>
        Assert.Equal((10_000, 1_000_000), (BurstCheck.MaxCount(s_custom), BurstCheck.MaxCount(KitchenProfile.ArticleSimulated)));
}
