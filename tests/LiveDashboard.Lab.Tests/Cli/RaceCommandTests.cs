using System.Text.Json;
using LiveDashboard.Lab.Tests.Races;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Lab.Tests.Cli;

/// <summary>The program as a person runs it.</summary>
[Slow]
public sealed class RaceCommandTests
{
    private static readonly TimeSpan s_atMost = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Json_IsAllThatIsOnStandardOutput()
    {
        await using var livedash = Start("race", "--lanes", "async,blocking:workers=2", "--orders", "2", "--json");

        Assert.Equal(0, await livedash.ExitAsync(s_atMost));

        using var json = JsonDocument.Parse(string.Join('\n', livedash.Output));
        var lanes = json.RootElement.GetProperty("lanes");
        Assert.Equal("finished", json.RootElement.GetProperty("state").GetString());
        Assert.Equal(2, lanes.GetArrayLength());
        Assert.Equal(2, lanes[1].GetProperty("dials").GetProperty("workers").GetInt32());
        var run = lanes[0].GetProperty("runs")[0];
        Assert.InRange(run.GetProperty("makespanMs").GetDouble(), 950, double.MaxValue);
        Assert.InRange(run.GetProperty("split").GetProperty("parkedMs").GetDouble(), 1_900, double.MaxValue);
    }

    [Theory]
    [InlineData("async.failed<=0", 0)]
    [InlineData("1.p50 < 100", 1)]
    [InlineData("async.makespan<1ms", 1)]
    public async Task Assertion_DecidesTheExitCode(string assertion, int code)
    {
        await using var livedash = Start("race", "--lanes", "async", "--orders", "1", "--assert", assertion);

        Assert.Equal(code, await livedash.ExitAsync(s_atMost));
        Assert.Equal(code != 0, livedash.Errors.Any(line => line.Contains("does not hold", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("lanes", "--lanes", "fast")]
    [InlineData("--lanes", "--orders", "3")]
    [InlineData("orders", "--lanes", "async", "--orders", "0")]
    [InlineData("--orders", "--lanes", "async", "--orders", "many")]
    [InlineData("kitchen", "--lanes", "async", "--kitchen", "mine")]
    [InlineData("arrivals", "--lanes", "async", "--arrivals", "soon")]
    [InlineData("assert", "--lanes", "async", "--assert", "async is fast")]
    [InlineData("assert", "--lanes", "async", "--assert", "p99<3s")]
    [InlineData("assert", "--lanes", "async", "--assert", "blocking.p99<3s")]
    [InlineData("plan", "--lanes", "async", "--together", "--in-turn")]
    public async Task WrongArgument_EndsWithTwoAndALineThatNamesIt(string named, params string[] arguments)
    {
        await using var livedash = Start(["race", .. arguments]);

        Assert.Equal(2, await livedash.ExitAsync(s_atMost));
        Assert.Empty(livedash.Output);
        Assert.Contains(named, livedash.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupt_EndsTheLanesAndSaysSo()
    {
        await using var livedash = Start("race", "--lanes", "async,blocking", "--kitchen", "article", "--orders", "1000");
        var children = await ChildrenAsync(livedash);

        livedash.Send(UnixSignal.Interrupt);

        Assert.Equal(130, await livedash.ExitAsync(s_atMost));
        Assert.DoesNotContain(children, Processes.Runs);
    }

    [Fact]
    public async Task KilledHost_LeavesNoProcessBehind()
    {
        await using var livedash = Start("race", "--lanes", "async,blocking-pool", "--kitchen", "article", "--orders", "1000");
        var children = await ChildrenAsync(livedash);

        await livedash.KillAsync();

        Assert.True(await Processes.UntilAsync(() => !children.Any(Processes.Runs), TimeSpan.FromSeconds(30)));
    }

    // Two lanes and their partners.
    private static async Task<IReadOnlyList<int>> ChildrenAsync(ChildProcess livedash)
    {
        Assert.True(await Processes.UntilAsync(() => Processes.ChildrenOf(livedash.Id).Count == 4, s_atMost), livedash.ToString());
        return Processes.ChildrenOf(livedash.Id);
    }

    private static ChildProcess Start(params string[] arguments) => ChildProcess.Start(BuiltProject.Cli, arguments, []);
}
