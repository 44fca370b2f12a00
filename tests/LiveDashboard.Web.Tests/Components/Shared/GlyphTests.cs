using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Layout;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;
using MudBlazor;

namespace LiveDashboard.Web.Tests.Components.Shared;

public sealed class GlyphTests : ComponentTest
{
    [Fact]
    public void EveryGlyph_OfTheSheet_IsThereOnceByItsId()
    {
        var ids = Render<GlyphSheet>().FindAll("symbol").Select(symbol => symbol.Id).ToList();

        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Contains(Glyphs.Id(StageLook.Of(OrderStage.Courier).Icon), ids);
    }

    [Fact]
    public void Glyph_RefersToTheSheetInsteadOfCarryingItsDrawing()
    {
        var chip = Render<StageChip>(parameters => parameters
            .Add(component => component.Status, OrderStatus.Running)
            .Add(component => component.Step, StepName.Courier));

        Assert.Equal("#" + Glyphs.Id(Icons.Material.Rounded.DeliveryDining), chip.Find("use").GetAttribute("href"));
        Assert.Empty(chip.FindAll("path"));
    }
}
