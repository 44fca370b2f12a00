using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Journal.State;

public sealed class StepTimesTests
{
    [Theory]
    [InlineData(2_004, 2_000)]
    [InlineData(163_830, 163_830)]
    [InlineData(163_880, 163_900)]
    [InlineData(1_700_400, 1_700_000)]
    [InlineData(20_000_000, 20_000_000)]
    [InlineData(long.MaxValue / 2, 163_830_000)]
    [InlineData(-5, 0)]
    public void Time_IsKeptInTheFinestUnitItFits(long added, long told)
    {
        var times = default(StepTimes);

        times.Add(StepName.Courier, added);

        Assert.Equal((told, 0), (times.Ms(StepName.Courier), times.Ms(StepName.Restaurant)));
    }

    [Fact]
    public void Attempts_AreAdded()
    {
        var times = default(StepTimes);

        times.Add(StepName.Restaurant, 6_200);
        times.Add(StepName.Restaurant, 5_000);

        Assert.Equal(11_200, times.Ms(StepName.Restaurant));
    }
}
