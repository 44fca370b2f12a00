using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Tests.Scenario;

public sealed class ArrivalsTests
{
    [Fact]
    public void Burst_ArrivesAtOnce() => Assert.All(Times("burst", 5), time => Assert.Equal(0, time));

    [Fact]
    public void Steady_ArrivesEvenly() => Assert.Equal([0, 20_000, 40_000], Times("steady:50", 3));

    // From 10 to 30 a second in 4 s: (10 + 30) ÷ 2 · 4 = 80 orders, then 30 a second.
    [Fact]
    public void Ramp_RisesEvenlyAndStays()
    {
        var times = Times("ramp:10-30/4", 111);

        Assert.Equal(0, times[0]);
        Assert.Equal(4_000_000, times[80]);
        Assert.Equal(5_000_000, times[110]);
        Assert.Equal(10 * 2 + (5 * 2 * 2 / 2), Enumerable.Range(0, 111).Last(index => times[index] <= 2_000_000));
    }

    [Fact]
    public void Ramp_ThatDoesNotRise_IsSteady() => Assert.Equal(Times("steady:10", 20), Times("ramp:10-10/1", 20));

    [Fact]
    public void Poisson_HasItsRateAndFollowsTheSeed()
    {
        var times = Times("poisson:100", 10_000);

        Assert.Equal(times, Times("poisson:100", 10_000));
        Assert.NotEqual(times, Arrivals.Parse("poisson:100")!.Times(10_000, seed: 2));
        // The mean of 10,000 gaps of 10 ms; its standard error is 1 %.
        Assert.InRange(times[^1] / 10_000.0, 9_500, 10_500);
        Assert.Equal(times.Order(), times);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Burst")]
    [InlineData("steady")]
    [InlineData("steady:0")]
    [InlineData("steady:-5")]
    [InlineData("steady:2000000")]
    [InlineData("steady:1e3")]
    [InlineData("ramp:1-0/5")]
    [InlineData("ramp:1-5/0")]
    [InlineData("ramp:1-5/4000")]
    [InlineData("poisson:NaN")]
    public void Arrivals_ThatAreNone_AreNotRead(string? text) => Assert.Null(Arrivals.Parse(text));

    private static long[] Times(string text, int count) => Arrivals.Parse(text)!.Times(count, seed: 1);
}
