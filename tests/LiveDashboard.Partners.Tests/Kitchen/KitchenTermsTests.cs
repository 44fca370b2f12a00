using LiveDashboard.Partners.Kitchen;
using LiveDashboard.Partners.Protocol;

namespace LiveDashboard.Partners.Tests.Kitchen;

public sealed class KitchenTermsTests
{
    private static readonly KitchenTerms s_defaults = new() { LatencyMs = 1_234 };

    [Fact]
    public void Read_EveryPartInAnyOrder_IsTaken()
    {
        var fault = KitchenHeaderReader.Read(
            " fate=4.2E-1;draw=0.7312; outage=1 ; hang=1;decline = 0.01; failure=0.02;capacity=3;spread=100;latency=2000; later=yes;",
            s_defaults,
            out var terms);

        var expected = new KitchenTerms
        {
            LatencyMs = 2_000,
            SpreadMs = 100,
            Capacity = 3,
            FailureRate = 0.02,
            DeclineRate = 0.01,
            Outage = true,
            Hang = true,
            Draw = 0.7312,
            Fate = 0.42,
        };
        Assert.Null(fault);
        Assert.Equal(expected, terms);
    }

    [Fact]
    public void Read_EmptyHeader_IsTheStepsDefault()
    {
        var fault = KitchenHeaderReader.Read("", s_defaults, out var terms);

        Assert.Null(fault);
        Assert.Equal(s_defaults, terms);
    }

    [Theory]
    [InlineData(0.0, 200)]
    [InlineData(0.5, 300)]
    [InlineData(0.75, 350)]
    [InlineData(0.999, 400)]
    public void LatencyFor_Draw_SwingsAroundTheLatency(double draw, int expected)
    {
        var terms = new KitchenTerms { LatencyMs = 300, SpreadMs = 100, Draw = draw };

        Assert.Equal(TimeSpan.FromMilliseconds(expected), terms.LatencyFor("any"));
    }

    [Fact]
    public void OutcomeFor_FateNotSent_FollowsTheRatesAndTheKey()
    {
        var terms = new KitchenTerms { LatencyMs = 0, DeclineRate = 0.2, FailureRate = 0.3 };
        var keys = Enumerable.Range(0, 10_000).Select(number => $"home/{number}/payment").ToList();

        var outcomes = keys.Select(terms.OutcomeFor).ToList();

        Assert.InRange(outcomes.Count(outcome => outcome is CallOutcome.Declined), 1_850, 2_150);
        Assert.InRange(outcomes.Count(outcome => outcome is CallOutcome.Failed), 2_850, 3_150);
        Assert.Equal(outcomes, keys.Select(terms.OutcomeFor));
    }
}
