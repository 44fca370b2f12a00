using System.Text.Json;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Lab.Tests.Cli;

/// <summary>A burst without a screen, as a person runs it.</summary>
[Slow]
public sealed class RunCommandTests : IDisposable
{
    private static readonly TimeSpan s_atMost = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedash-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Json_TellsTheBurstAndWhatItWrote()
    {
        await using var livedash = Start("run", "--orders", "500", "--mode", "async", "--journal", _folder.FullName, "--json");

        Assert.Equal(0, await livedash.ExitAsync(s_atMost));

        using var json = JsonDocument.Parse(string.Join('\n', livedash.Output));
        var root = json.RootElement;
        Assert.Equal("async", root.GetProperty("mode").GetString());
        Assert.Equal(1_000, root.GetProperty("idealMs").GetDouble());
        Assert.InRange(root.GetProperty("ratio").GetDouble(), 0.99, double.MaxValue);
        // Six facts an order, and the burst's own.
        Assert.Equal((6 * 500) + 1, root.GetProperty("journal").GetProperty("facts").GetInt64());
        Assert.NotEmpty(_folder.GetFiles("*.db"));
    }

    [Fact]
    public async Task WithoutJournal_NothingIsWritten()
    {
        await using var livedash = Start("run", "--orders", "10", "--mode", "blocking", "--workers", "10", "--journal", "none", "--json");

        Assert.Equal(0, await livedash.ExitAsync(s_atMost));

        using var json = JsonDocument.Parse(string.Join('\n', livedash.Output));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("journal").ValueKind);
        Assert.Equal(0, json.RootElement.GetProperty("failed").GetInt64());
    }

    [Fact]
    public async Task Assertion_ThatDoesNotHold_EndsWithOne()
    {
        await using var livedash = Start("run", "--orders", "1", "--mode", "async", "--journal", "none", "--assert", "p50<1ms");

        Assert.Equal(1, await livedash.ExitAsync(s_atMost));
        Assert.Contains("p50<1ms does not hold", Assert.Single(livedash.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders", "--orders", "0", "--mode", "async")]
    [InlineData("--mode", "--orders", "1")]
    [InlineData("mode", "--orders", "1", "--mode", "async-pool")]
    [InlineData("workers", "--orders", "1", "--mode", "async", "--workers", "513")]
    [InlineData("kitchen", "--orders", "1", "--mode", "async", "--kitchen", "mine")]
    [InlineData("orders", "--orders", "10001", "--mode", "async", "--kitchen", "quick")]
    [InlineData("assert", "--orders", "1", "--mode", "async", "--assert", "async.p99<3s")]
    public async Task WrongArgument_EndsWithTwoAndALineThatNamesIt(string named, params string[] arguments)
    {
        await using var livedash = Start(["run", .. arguments]);

        Assert.Equal(2, await livedash.ExitAsync(s_atMost));
        Assert.Empty(livedash.Output);
        Assert.Contains(named, livedash.Errors[0], StringComparison.Ordinal);
    }

    private static ChildProcess Start(params string[] arguments) => ChildProcess.Start(BuiltProject.Cli, arguments, []);
}
