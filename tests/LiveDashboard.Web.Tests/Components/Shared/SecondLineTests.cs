using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Tests.Components.Shared;

public sealed class SecondLineTests
{
    [Fact]
    public void SecondLeftOut_StaysEmptyAndTheLastPointIsTheLastPlace()
    {
        var line = SecondLine.Of([Samples.Second(0, inFlight: 5), Samples.Second(1, inFlight: 6), Samples.Second(3, inFlight: 7)], point => point.Counts.InFlight);

        Assert.Equal(60, line.Count);
        Assert.Equal([null, 5, 6, null, 7], line.TakeLast(5));
    }

    [Fact]
    public void PointOlderThanAMinute_IsLeftOut()
    {
        var line = SecondLine.Of([Samples.Second(0), Samples.Second(60, inFlight: 9)], point => point.Counts.InFlight);

        Assert.Equal(9, Assert.Single(line, figure => figure is not null));
    }
}
