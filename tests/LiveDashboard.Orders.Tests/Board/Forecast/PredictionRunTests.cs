using LiveDashboard.TestSupport.Predicting;

namespace LiveDashboard.Orders.Tests.Board.Forecast;

/// <summary>What the board says of runs, against what comes.</summary>
[Slow]
public sealed class PredictionRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Runs_OfAllKinds_EndWhenTheBoardSaid()
    {
        var results = new List<PredictionResult>();
        foreach (var plan in PredictionPlan.All)
        {
            results.Add(await PredictionRun.RunAsync(plan));
            output.WriteLine(results[^1].ToString());
        }

        // Where calls fail, a handful that come back decide the end: it does move.
        Assert.All(results.Where(result => !result.Name.Contains("failures", StringComparison.Ordinal)), result => Assert.True(result.Unsaid == 0, result.ToString()));
        Assert.All(results, result => Assert.True(result.Error <= 0.35, result.ToString()));
        Assert.True(results.Count(result => result.Error <= 0.2) >= results.Count - 2, string.Join(Environment.NewLine, results));
    }
}
