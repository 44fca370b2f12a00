using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Tests.Journal.Faults;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Journal.Storage;

/// <summary>A history that goes back in time is told, and no order of it shares a name with one of the other.</summary>
public sealed class HistoryCheckTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly string _root = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    private string Folder => Path.Combine(_root, "data");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task EachStart_BeginsALife_AndAnOrderKeepsTheOneItWasAcceptedUnder()
    {
        string first;
        await using (var engine = await StartAsync())
        {
            await engine.Intake.SubmitAsync(Requests.Order(), null, default);
            first = engine.Journal.Names.Of(new OrderId(1));
            Assert.True(engine.Journal.Names.IsOwn(new OrderId(1)));
        }

        await using var again = await StartAsync();
        await again.Intake.SubmitAsync(Requests.Order(), null, default);

        Assert.Equal(first, again.Journal.Names.Of(new OrderId(1)));
        Assert.False(again.Journal.Names.IsOwn(new OrderId(1)));
        Assert.Matches($"^{again.Journal.Installation}/[0-9a-f]{{32}}/2$", again.Journal.Names.Of(new OrderId(2)));
        Assert.NotEqual(first.Split('/')[1], again.Journal.Names.Of(new OrderId(2)).Split('/')[1]);
    }

    [Fact]
    public async Task OlderCopyPutBack_IsTold_AndItsNextOrderHasAnotherName()
    {
        await AcceptAsync(2);
        JournalRemains.Copy(Folder, Path.Combine(_root, "backup"));
        var lost = await AcceptAsync(3);
        JournalRemains.Copy(Path.Combine(_root, "backup"), Folder);

        await using var engine = await StartAsync();
        await engine.Intake.SubmitAsync(Requests.Order(), null, default);

        Assert.Equal(3, engine.Orders.Count);
        Assert.NotEqual(lost, engine.Journal.Names.Of(new OrderId(3)));
        Assert.StartsWith("The journal went back in time", Assert.Single(engine.Get<DataNotices>().Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_StaysUntilItIsDismissed()
    {
        await AcceptAsync(2);
        File.Delete(SqliteJournalStorage.FileIn(Folder));
        await (await StartAsync()).DisposeAsync();

        await using (var engine = await StartAsync())
        {
            var notices = engine.Get<DataNotices>();
            notices.Dismiss(Assert.Single(notices.Texts));
        }

        await using var last = await StartAsync();
        Assert.Empty(last.Get<DataNotices>().Texts);
    }

    [Fact]
    public async Task LogRemovedAfterACrash_IsTold()
    {
        await using var crashed = await StartAsync();
        await crashed.Intake.SubmitAsync(Requests.Order(), null, default);
        var left = JournalRemains.Copy(Folder, Path.Combine(_root, "left"), logLength: long.MaxValue);
        File.Delete(SqliteJournalStorage.FileIn(left) + "-wal");
        await File.WriteAllTextAsync(
            Path.Combine(left, "owner.lock"), $$"""{"pid":1,"host":"h","boot":"b","life":"{{crashed.Journal.Names.Of(new OrderId(1)).Split('/')[1]}}","sequence":0,"clean":false}""");

        await using var engine = await EngineHost.StartStillAsync(_time, left);

        Assert.Single(engine.Get<DataNotices>().Texts);
    }

    [Theory]
    [InlineData(10, "life", true, false, null)]
    [InlineData(10, "life", false, true, null)]
    [InlineData(11, "life", true, true, "went back in time")]
    [InlineData(10, "another", true, true, "not the one that was last open")]
    [InlineData(10, "life", false, false, "log was removed")]
    [InlineData(10, "", false, false, null)]
    public void Owner_IsComparedWithWhatIsThere(long sequence, string life, bool clean, bool hadLog, string? told)
    {
        var head = new JournalHead("installation", 1, 10, Controls.Default, []) { Lives = [new Life(new OrderId(1), "life")] };

        var notice = HistoryCheck.Compare(new OwnerRecord(1, "host", "boot", life, sequence, clean), head, hadLog);

        Assert.Equal(told is not null, notice?.Contains(told ?? "", StringComparison.Ordinal) ?? false);
        Assert.Null(HistoryCheck.Compare(null, head, hadLog));
    }

    [Fact]
    public async Task FileOfAnOlderFormat_IsBroughtToThisOne_AndItsOrdersKeepTheirNames()
    {
        var order = await AcceptAsync(1);
        using (var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(Folder)))
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "DROP TABLE lives; ALTER TABLE segments DROP COLUMN epoch; UPDATE meta SET value = '1' WHERE name = 'format'";
            command.ExecuteNonQuery();
        }

        await using var engine = await StartAsync();
        await engine.Intake.SubmitAsync(Requests.Order(), null, default);

        Assert.Equal($"{engine.Journal.Installation}/1", engine.Journal.Names.Of(new OrderId(1)));
        Assert.NotEqual(order, engine.Journal.Names.Of(new OrderId(1)));
        Assert.Equal(3, engine.Journal.Names.Of(new OrderId(2)).Split('/').Length);
    }

    private async Task<string> AcceptAsync(int orders)
    {
        await using var engine = await StartAsync();
        for (var order = 0; order < orders; order++)
        {
            await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        }

        return engine.Journal.Names.Of(new OrderId(engine.Orders.Count));
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartStillAsync(_time, Folder);
}
