using LiveDashboard.TestSupport.Killing;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A few rounds of the kill loop, and that it notices when what it watches over is taken away.</summary>
public sealed class KillLoopTests(ITestOutputHelper output)
{
    private const int Kills = 3;

    [Fact]
    public async Task Kills_AtRandomInstants_LoseNothingAndDoNothingTwice()
    {
        var report = await RunAsync(Sabotage.None);

        Assert.True(report.IsGood, report.ToString());
        Assert.Equal(Kills, report.Kills);
        Assert.NotEqual(0, report.Acknowledged.Requests);
        Assert.NotEqual(0, report.Effects.All);
    }

    [Fact]
    public async Task WithoutTheIdempotencyKey_TheLoopSeesDoubledEffects()
    {
        var report = await RunAsync(Sabotage.WithoutKey);

        Assert.False(report.IsGood);
        Assert.NotEqual(0, report.Effects.Doubled);
    }

    [Fact]
    public async Task WithoutTheCommitBeforeTheAnswer_TheLoopSeesLostOrders()
    {
        var report = await RunAsync(Sabotage.WithoutCommit);

        Assert.False(report.IsGood);
        Assert.NotEqual(0, report.Lost);
    }

    private async Task<KillReport> RunAsync(Sabotage sabotage)
    {
        using var folder = new TemporaryFolder();
        await using var loop = new KillLoop(new KillSettings
        {
            Kills = Kills,
            Folder = folder.Path,
            Ports = (FreePort.Next(), FreePort.Next(), FreePort.Next()),
            LifeMs = (300, 700),
            Sabotage = sabotage,
        });
        return await loop.RunAsync(output.WriteLine, TestContext.Current.CancellationToken);
    }
}
