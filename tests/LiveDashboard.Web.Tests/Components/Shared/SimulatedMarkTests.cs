using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Recent;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.Shared;

/// <summary>An order whose partners are only simulated says so wherever it is shown.</summary>
public sealed class SimulatedMarkTests : ComponentTest
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void RecentOrder_IsMarkedWhenItIsSimulated(bool isSimulated, int marks)
    {
        var row = Render<RecentRow>(parameters => parameters
            .Add(component => component.Order, Samples.Recent() with { IsSimulated = isSimulated })
            .Add(component => component.ScaleMs, 1_000)
            .Add(component => component.Link, BoardAddress.Plain.ToString()));

        Assert.Equal(marks, row.FindAll("[aria-label=Simulated]").Count);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void OrderPage_IsMarkedWhenItIsSimulated(bool isSimulated, int marks)
    {
        var order = Samples.Order();
        var head = Render<OrderHead>(parameters => parameters
            .Add(component => component.Id, order.Summary.Id)
            .Add(component => component.View, order with { Summary = order.Summary with { IsSimulated = isSimulated } }));

        Assert.Equal(marks, head.FindAll(".chip.simulated").Count);
    }
}
