using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Prediction;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Tests.Prediction;

public sealed class LaneResidualTests
{
    private static readonly LanePrediction s_exact = new(1_000, 1_000, "a rule");
    private static readonly LanePrediction s_range = new(6_000, 9_000, "a rule");

    [Fact]
    public void Residual_InsideTheRange_IsNone() => Assert.Equal(new LaneResidual(0, null), Lane(s_range, 7_000).Residual);

    [Fact]
    public void Residual_OfAFewMilliseconds_NeedsNoReason() => Assert.Equal(new LaneResidual(5, null), Lane(s_exact, 1_005).Residual);

    [Fact]
    public void Residual_OfStartingUp_SaysSo()
    {
        Assert.Equal(new LaneResidual(60, "start-up, and timers that end a little late"), Lane(s_exact, 1_060).Residual);
    }

    [Theory]
    [InlineData(LaneCause.CpuBound, 12_000, 3_000, "cores: the processor was busy")]
    [InlineData(LaneCause.PoolStarved, 12_000, 3_000, "the pool grew slower than it usually does")]
    [InlineData(LaneCause.BlockedOnAsync, 5_000, -1_000, "the pool grew faster than it usually does")]
    [InlineData(LaneCause.PartnerBound, 12_000, 3_000, "capacity: a partner worked on as many orders as it can")]
    [InlineData(LaneCause.Healthy, 12_000, 3_000, null)]
    public void Residual_ThatIsLarge_IsExplainedByTheDiagnosis(string cause, double measuredMs, double offMs, string? reason)
    {
        Assert.Equal(new LaneResidual(offMs, reason), (Lane(s_range, measuredMs) with { Diagnosis = new LaneDiagnosis(cause, "") }).Residual);
    }

    [Fact]
    public void Residual_OnAMachineThatOthersUse_SaysHowMuch()
    {
        var lane = Lane(s_range, 12_000);
        var busy = lane with { Runs = [lane.Runs[0] with { OthersPercent = 89 }], Diagnosis = new LaneDiagnosis(LaneCause.Healthy, "") };

        Assert.Equal(new LaneResidual(3_000, "the machine was busy: other processes used 89 % of the cores"), busy.Residual);
    }

    [Fact]
    public void Residual_OfFailedOrders_SaysHowMany() => Assert.Equal(new LaneResidual(-400, "3 orders failed"), Lane(s_exact, 600, failed: 3).Residual);

    [Fact]
    public void Residual_BeforeAPredictionOrAResult_IsNull()
    {
        Assert.Null((Lane(s_exact, 1_000) with { Predicted = null }).Residual);
        Assert.Null((Lane(s_exact, 1_000) with { Runs = [] }).Residual);
    }

    private static LaneView Lane(LanePrediction predicted, double measuredMs, int failed = 0) =>
        new(new LaneSpec(VariantInfo.Async), LaneState.Finished, null, [], [], [new RunFigures(measuredMs, new LatencyFigures(0, 0, 0, 0), 12, 0, 0, new TimeSplit(0, 0, 0, 0, 0), failed)], null)
        {
            Predicted = predicted,
        };
}
