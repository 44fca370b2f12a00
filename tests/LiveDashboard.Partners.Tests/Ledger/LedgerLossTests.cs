using System.Net;
using LiveDashboard.Partners.Ledger;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class LedgerLossTests
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ledger.db", "ledger.db-wal")]
    [InlineData("ledger.db")]
    [InlineData("ledger.db-wal")]
    public async Task Post_AfterTheLedgerWasRemoved_IsNotDoneAndOneLineSaysWhy(params string[] removed)
    {
        await using var world = await PartnersWorld.StartAsync();
        using var before = await world.PostAsync("payment", "home/1/payment");
        foreach (var name in removed)
        {
            File.Delete(Path.Combine(world.Options.DataPath, name));
        }

        using var first = await world.PostAsync("courier", "home/1/courier");
        using var second = await world.PostAsync("notify", "home/1/notify");

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
        var (level, text, exception) = Assert.Single(world.Log.Lines);
        Assert.Equal(LogLevel.Critical, level);
        Assert.Null(exception);
        Assert.Contains(removed[0], text, StringComparison.Ordinal);
        Assert.Contains("put the file back, or restart", text, StringComparison.Ordinal);
        Assert.All(removed, name => Assert.False(File.Exists(Path.Combine(world.Options.DataPath, name))));
    }

    [Fact]
    public async Task Post_AfterTheLedgerWasReplacedByItsCopy_IsNotDone()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var before = await world.PostAsync("payment", "home/1/payment");
        File.Copy(world.LedgerPath, $"{world.LedgerPath}.copy");
        File.Move($"{world.LedgerPath}.copy", world.LedgerPath, overwrite: true);

        using var after = await world.PostAsync("courier", "home/1/courier");

        Assert.Equal(HttpStatusCode.InternalServerError, after.StatusCode);
        Assert.Equal(1, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Post_WhenTheMovedFolderIsBack_IsDoneAgainAndNothingIsMissing()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var before = await world.PostAsync("payment", "home/1/payment");
        var elsewhere = $"{world.Options.DataPath}.elsewhere";
        Directory.Move(world.Options.DataPath, elsewhere);
        using var moved = await world.PostAsync("courier", "home/1/courier");

        Directory.Move(elsewhere, world.Options.DataPath);
        using var back = await world.PostAsync("courier", "home/1/courier");

        Assert.Equal(HttpStatusCode.InternalServerError, moved.StatusCode);
        Assert.Equal((HttpStatusCode.OK, false), (back.StatusCode, Answer.IsReplayed(back)));
        Assert.Equal([LogLevel.Critical, LogLevel.Warning], world.Log.Lines.Select(line => line.Level));
        await world.RestartAsync();
        Assert.Equal(new LedgerSummary("", 2, 1, 0, new StepCounts(1, 0, 1, 0)), await world.CountAsync());
    }

    [Fact]
    public async Task Post_AfterAnotherProcessTookTheLedger_IsNotDone()
    {
        await using var world = await PartnersWorld.StartAsync();
        File.Delete(Path.Combine(world.Options.DataPath, "partners.lock"));
        await using var other = await PartnersHost.StartAsync(world.Options, TestEnd);

        using var refused = await world.PostAsync("payment", "home/1/payment");

        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Contains("Another process has taken", Assert.Single(world.Log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_EmptyLedgerFile_BeginsANewLedgerAndSaysSo()
    {
        await using var world = await PartnersWorld.StartAsync();
        var made = (await world.SummariseAsync()).Id;
        await world.Host.DisposeAsync();
        await File.WriteAllBytesAsync(world.LedgerPath, [], TestEnd);
        Assert.Empty(world.Log.Lines);

        await world.RestartAsync();

        Assert.NotEqual(made, (await world.SummariseAsync()).Id);
        var (level, text, _) = Assert.Single(world.Log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("was an empty file", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileThatIsGone_DoesNotMakeOne()
    {
        var folder = Directory.CreateTempSubdirectory("partners-");
        var path = Path.Combine(folder.FullName, "ledger.db");

        Assert.Throws<PartnersStartException>(() => LedgerFile.Open(path, (_, _) => { }));

        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }
}
