using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Web.Components.Settings;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Settings;

public sealed class DataPanelFaultTests : ComponentTest
{
    internal override IOrderQueries Queries => PortDouble.Of<IOrderQueries>(
        (nameof(IOrderQueries.Retention), _ => new RetentionRule(0, 0)),
        (nameof(IOrderQueries.MeasureDataAsync), _ => Task.FromException<DataUse>(new IOException("disk"))));

    [Fact]
    public void Measuring_ThatFailsInAWayNobodyForesaw_ReachesTheBoundaryAroundThePanel()
    {
        var page = Render<PanelBoundary>(parameters => parameters
            .Add(boundary => boundary.Fault, "Not shown.")
            .AddChildContent<DataPanel>());

        page.WaitForAssertion(() => Assert.Contains("Not shown.", page.Find("[role=alert]").TextContent));
    }
}
