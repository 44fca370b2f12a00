using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Shared;

public sealed class SparklineTests : ComponentTest
{
    [Fact]
    public void Line_WhereASecondIsMissing_HasAGap()
    {
        var spark = RenderLine([4, 2, null, 1]);

        Assert.Equal("M0 0L1 0L2 10M3 15L4 15", spark.Find(".line").GetAttribute("d"));
        Assert.Equal("M0 0L1 0L2 10L2 20L0 20ZM3 15L4 15L4 20L3 20Z", spark.Find(".area").GetAttribute("d"));
    }

    [Fact]
    public void Ceiling_IsTheLeastTheTopStandsFor()
    {
        Assert.Equal("M0 15L1 15", RenderLine([2], ceiling: 8).Find(".line").GetAttribute("d"));
        Assert.Equal("M0 0L1 0", RenderLine([16], ceiling: 8).Find(".line").GetAttribute("d"));
    }

    [Fact]
    public void SameLine_IsNotDrawnAgain()
    {
        IReadOnlyList<double?> line = [4, 2];
        var spark = RenderLine(line);

        spark.Render(parameters => parameters.Add(component => component.Line, line));
        Assert.Equal(1, spark.RenderCount);
        spark.Render(parameters => parameters.Add(component => component.Line, [4, 4]));

        Assert.Equal("M0 0L1 0L2 0", spark.Find(".line").GetAttribute("d"));
    }

    private IRenderedComponent<Sparkline> RenderLine(IReadOnlyList<double?> line, double ceiling = 1) => Render<Sparkline>(parameters => parameters
        .Add(component => component.Line, line)
        .Add(component => component.Ceiling, ceiling));
}
