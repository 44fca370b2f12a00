using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Tests.Components.Presentation;

public sealed class StageLookTests
{
    [Theory]
    [InlineData(OrderStatus.Accepted, StepName.Payment, "Waiting")]
    [InlineData(OrderStatus.Running, StepName.Courier, "Courier")]
    [InlineData(OrderStatus.Completed, StepName.Notify, "Done")]
    [InlineData(OrderStatus.Failed, StepName.Restaurant, "Failed")]
    [InlineData(OrderStatus.Cancelled, StepName.Payment, "Cancelled")]
    public void Order_IsShownAtItsStage(OrderStatus status, StepName step, string label) => Assert.Equal(label, StageLook.Of(status, step).Label);

    [Fact]
    public void Stages_AllDiffer()
    {
        var looks = Enum.GetValues<OrderStage>().Select(StageLook.Of).ToList();

        Assert.Equal(looks.Count, looks.DistinctBy(look => look.Icon).Count());
        Assert.Equal(looks.Count, looks.DistinctBy(look => look.Css).Count());
    }

    [Theory]
    [InlineData(PartnerHealth.Healthy, "Healthy")]
    [InlineData(PartnerHealth.Retrying, "Retrying")]
    [InlineData(PartnerHealth.Down, "Down")]
    public void Partner_IsShownByAWord(PartnerHealth health, string label) => Assert.Equal(label, HealthLook.Of(health).Label);
}
