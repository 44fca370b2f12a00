using LiveDashboard.Orders.Intake.Limits;

namespace LiveDashboard.Orders.Tests.Intake.Limits;

/// <summary>The rate at which orders end is known once a second has passed, and forgets what is long ago.</summary>
public sealed class DrainRateTests
{
    private readonly DrainRate _rate = new();

    [Fact]
    public void Rate_WithinASecondOfTheFirstNote_IsUnknown()
    {
        _rate.Note(10_000, 0);

        Assert.Null(_rate.PerSecond(10_999, 500));
        Assert.Equal(500, _rate.PerSecond(11_000, 500));
    }

    [Fact]
    public void Rate_WhileNothingEnds_IsUnknown()
    {
        _rate.Note(10_000, 7);

        Assert.Null(_rate.PerSecond(15_000, 7));
    }

    [Fact]
    public void Rate_AfterAChange_FollowsTheLastSeconds()
    {
        for (var second = 0; second < 100; second++)
        {
            _rate.Note(second * 1_000, second < 50 ? 0 : (second - 50) * 20);
        }

        Assert.Equal(20, _rate.PerSecond(99_000, 49 * 20));
    }

    [Fact]
    public void Rate_AfterALongRest_CountsOnlyFromThenOn()
    {
        _rate.Note(0, 0);
        _rate.Note(1_000, 1_000);

        _rate.Note(60_000, 1_000);

        Assert.Null(_rate.PerSecond(60_500, 1_010));
        Assert.Equal(10, _rate.PerSecond(61_000, 1_010));
    }
}
