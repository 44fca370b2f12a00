using LiveDashboard.Web.Components.Layout;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class RoundTripsTests
{
    private readonly RoundTrips _trips = new();

    [Fact]
    public void NoneYet_TellsNothing() => Assert.Equal((null, null, null), (_trips.Last, _trips.Typical, _trips.Slowest));

    [Fact]
    public void Trips_AreToldByLastMedianAndSlowest()
    {
        foreach (var milliseconds in (int[])[12, 40, 9, 11, 14])
        {
            _trips.Add(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.Equal((14, 12, 40), (_trips.Last, _trips.Typical, _trips.Slowest));
    }

    [Fact]
    public void TwentyFirst_ForgetsTheFirst()
    {
        _trips.Add(TimeSpan.FromMilliseconds(500));
        for (var count = 0; count < RoundTrips.Kept; count++)
        {
            _trips.Add(TimeSpan.FromMilliseconds(7));
        }

        Assert.Equal((RoundTrips.Kept, 7), (_trips.Count, _trips.Slowest));
    }

    [Fact]
    public void Miss_LeavesNoLast()
    {
        _trips.Add(TimeSpan.FromMilliseconds(7));
        _trips.Miss();

        Assert.Equal((null, 7), (_trips.Last, _trips.Typical));
    }
}
