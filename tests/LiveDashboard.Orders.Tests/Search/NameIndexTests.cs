using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Tests.Search;

[Slow]
public sealed class NameIndexTests : IDisposable
{
    private readonly TestClock _time = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-names-");

    private string File => SearchFile.FileIn(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Names_OfSingleOrders_AreFoundAfterTheIndexHasSeenThem()
    {
        await using var engine = await StartAsync();
        var asked = SearchWorld.Query("customer:zelda");
        await SendAsync(engine, "Zelda Ámos");

        await engine.IndexAsync();

        Assert.Equal(engine.Journal.Sequence, engine.Search.IndexedThrough(asked));
        Assert.Equal([new OrderId(1)], await engine.Search.IdsAsync(asked, default).ToListAsync());
        Assert.Equal(1, await engine.Search.CountAsync(SearchWorld.Query("AMOS"), default));
    }

    [Fact]
    public async Task IndexedThrough_WhileNamesAreMissing_StaysBehindTheHead_ButNotForQueriesWithoutNames()
    {
        await using var engine = await StartAsync();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await SendAsync(engine, "Ana");
        await engine.IndexAsync();
        // The index shares its thread with the searches: while this one lasts it learns nothing.
        using var goOn = new ManualResetEventSlim();
        var held = engine.Get<SearchThread>().RunAsync(
            () =>
            {
                goOn.Wait();
                return true;
            },
            default);
        var before = engine.Search.IndexedThrough(SearchWorld.Query("ana"));
        await SendAsync(engine, "Ana");
        var (names, states, head) = (
            engine.Search.IndexedThrough(SearchWorld.Query("ana")), engine.Search.IndexedThrough(SearchWorld.Query("status:accepted")), engine.Journal.Sequence);
        goOn.Set();
        await held;
        await engine.IndexAsync();

        Assert.InRange(names, before, head - 1);
        Assert.Equal(head, states);
        Assert.Equal(2, await engine.Search.CountAsync(SearchWorld.Query("ana"), default));
    }

    [Fact]
    public async Task Restart_GoesOnWithTheSameFile()
    {
        await FillAsync(600);
        var before = Names();

        await using var engine = await StartAsync();
        await engine.IndexAsync();

        Assert.Equal(600, await engine.Search.CountAsync(SearchWorld.Query("guest"), default));
        Assert.Equal(1, await engine.Search.CountAsync(SearchWorld.Query("\"guest 599\""), default));
        Assert.Equal(before, Names());
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("torn")]
    [InlineData("format")]
    [InlineData("older")]
    [InlineData("installation")]
    [InlineData("ahead")]
    [InlineData("others")]
    [InlineData("tables")]
    [InlineData("numbers")]
    public async Task Restart_WithAFileThatIsNotRight_MakesItAgain(string fault)
    {
        await FillAsync(600);
        Spoil(fault);

        await using var engine = await StartAsync();
        await engine.IndexAsync();

        Assert.Equal(600, await engine.Search.CountAsync(SearchWorld.Query("guest -stranger"), default));
        Assert.Equal(1, await engine.Search.CountAsync(SearchWorld.Query("customer:\"guest 599\" burst:none"), default));
        Assert.Equal(0, await engine.Search.CountAsync(SearchWorld.Query("stranger"), default));
    }

    [Fact]
    public async Task File_TakenAwayWhileOpen_IsMadeAgain()
    {
        await using var engine = await StartAsync();
        await SendAsync(engine, "Ana");
        await engine.IndexAsync();

        SearchFile.Delete(_folder.FullName);
        await engine.Get<SearchThread>().RunAsync(() => engine.Get<NameIndex>().Advance(), default);
        await engine.IndexAsync();

        Assert.True(System.IO.File.Exists(File));
        Assert.Equal(1, await engine.Search.CountAsync(SearchWorld.Query("ana"), default));
    }

    [Fact]
    public async Task File_DamagedWhileOpen_IsMadeAgain()
    {
        await using var engine = await StartAsync();
        await SendAsync(engine, "Ana");
        await engine.IndexAsync();

        Run("PRAGMA writable_schema=ON; DELETE FROM words_data;");
        await Assert.ThrowsAsync<JournalException>(() => engine.Search.CountAsync(SearchWorld.Query("ana"), default));
        await engine.IndexAsync();

        Assert.Equal(1, await engine.Search.CountAsync(SearchWorld.Query("ana"), default));
    }

    [Fact]
    public async Task Names_OfOrdersThatAreNoLongerKept_LeaveTheFile()
    {
        await FillAsync(600);
        await using var engine = await StartAsync();
        await engine.IndexAsync();
        using (var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(_folder.FullName)))
        {
            Run(connection, "DELETE FROM orders WHERE id <= 400");
        }

        await engine.Get<SearchThread>().RunAsync(() => engine.Get<NameIndex>().Advance(), default);
        await engine.IndexAsync();

        Assert.Equal(200, await engine.Search.CountAsync(SearchWorld.Query("guest"), default));
        Assert.InRange(Names(), 200, 300);
    }

    [Fact]
    public async Task File_ThatCannotBeMade_LeavesEverythingElseWorking()
    {
        Directory.CreateDirectory(File);
        System.IO.File.WriteAllText(Path.Combine(File, "in the way"), "");
        await using var engine = await StartAsync();
        await SendAsync(engine, "Ana");
        await engine.Get<SearchThread>().RunAsync(() => engine.Get<NameIndex>().Advance(), default);

        var failure = await Assert.ThrowsAsync<JournalException>(() => engine.Search.CountAsync(SearchWorld.Query("ana"), default));

        Assert.Contains("cannot be searched", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, await engine.Search.CountAsync(SearchWorld.Query("status:accepted,running"), default));
        Assert.True(engine.Journal.Health.Ready);
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartStillAsync(_time, _folder.FullName);

    private async Task FillAsync(int count)
    {
        await using var engine = await StartAsync();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await Task.WhenAll(Enumerable.Range(0, count).Select(place => SendAsync(engine, $"Guest {place}")));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(100), null, default);
        await engine.IndexAsync();
    }

    private static Task SendAsync(EngineHost engine, string customer) => engine.Intake.SubmitAsync(Requests.Order(customer), null, default);

    private void Spoil(string fault)
    {
        switch (fault)
        {
            case "gone":
                SearchFile.Delete(_folder.FullName);
                break;
            case "empty":
                SearchFile.Delete(_folder.FullName);
                System.IO.File.WriteAllBytes(File, []);
                break;
            case "garbage":
                System.IO.File.WriteAllBytes(File, [.. Enumerable.Repeat((byte)0x5A, 8192)]);
                break;
            case "torn":
                using (var stream = System.IO.File.OpenWrite(File))
                {
                    stream.Position = 4096;
                    stream.Write(new byte[stream.Length - 8192]);
                }

                break;
            case "older":
                Run("UPDATE meta SET value = '1' WHERE name = 'format'; INSERT INTO words (words) VALUES ('delete-all')");
                break;
            case "format":
                Run("UPDATE meta SET value = '99' WHERE name = 'format'");
                break;
            case "installation":
                Run("UPDATE meta SET value = 'another' WHERE name = 'installation'");
                break;
            case "ahead":
                Run("UPDATE meta SET value = '5000' WHERE name = 'through'");
                break;
            case "others":
                Run("UPDATE names SET name = 'Stranger' WHERE id = (SELECT customer FROM singles ORDER BY id DESC LIMIT 1)");
                break;
            case "tables":
                Run("DROP TABLE words");
                break;
            case "numbers":
                Run("UPDATE singles SET customer = 1000000 WHERE id = 10");
                break;
        }
    }

    private long Names()
    {
        using var connection = SearchSchema.Connect(File);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM names";
        return (long)command.ExecuteScalar()!; // a count is never null
    }

    private void Run(string sql)
    {
        using var connection = SearchSchema.Connect(File);
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
