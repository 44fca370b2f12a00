using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Salvage;
using LiveDashboard.Orders.Search;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Tests.Salvage;

/// <summary>A journal that was cut off, emptied or taken away: what its other parts hold is saved, and its numbers go on.</summary>
[Slow]
public sealed class CutFileTests : SalvageWorld
{
    private const int Singles = 3_000;
    private const int Page = 4_096;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_222)]
    public async Task FileCutInItsMiddle_SavesWhatTheRestOfItHoldsAndCountsWhatIsLost(int andBytes)
    {
        await FillAsync(Singles);
        var pages = new FileInfo(SqliteJournalStorage.FileIn(Folder)).Length / Page / 2;
        // How many pages a table has by then depends on how many orders shared a commit.
        for (; NamesIn(pages) > Singles * 3 / 4; pages -= pages / 8)
        {
        }

        var names = NamesIn(pages);
        Cut((pages * Page) + andBytes);
        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.InRange(names, 100, Singles * 3 / 4);
        Assert.Contains($"{Burst + Singles:N0} orders were saved. Of {Singles - names:N0} of them only the number is left.", Notice, StringComparison.Ordinal);
        Assert.Equal(names + Burst, (await AllAsync(engine)).Count(order => !order.Customer.StartsWith("Lost", StringComparison.Ordinal)));
        Assert.NotNull(await engine.Reader.FindBurstAsync("b1", default));
        await AssertGoesOnAsync(engine, next: Burst + Singles + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(108)]
    [InlineData(2_000)]
    [InlineData(4_095)]
    public async Task FileCutInItsFirstPage_KeepsTheNumbersThatTheSearchFileKnows(int length)
    {
        var installation = await FillAsync();
        Cut(length);
        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.NotEqual(installation, engine.Journal.Installation);
        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FileLost_WhileItsLogHoldsEverything_NothingIsLost(bool isEmpty)
    {
        var installation = await FillAsync();
        using (var reader = new SqliteConnection($"Data Source={SqliteJournalStorage.FileIn(Folder)};Mode=ReadOnly;Pooling=False"))
        {
            await reader.OpenAsync();
            using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT COUNT(*) FROM segments";
            await command.ExecuteNonQueryAsync();
            // Every page goes into the log, which the reader's presence keeps from being moved.
            Execute("VACUUM");
        }

        File.Delete(SearchFile.FileIn(Folder));
        File.Delete(SqliteJournalStorage.FileIn(Folder));
        if (isEmpty)
        {
            await File.WriteAllBytesAsync(SqliteJournalStorage.FileIn(Folder), []);
        }

        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains($"{Burst + 2} orders were saved.", Notice, StringComparison.Ordinal);
        Assert.Equal(installation, engine.Journal.Installation);
        Assert.Equal("Zoë Martin", (await engine.Reader.FindAsync(new OrderId(Burst + 2), default))!.Summary.Customer);
        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Fact]
    public async Task FileLost_WhileItsLogHoldsAPart_GetsANewName()
    {
        var installation = await FillAsync(leaveLog: true);
        File.Delete(SqliteJournalStorage.FileIn(Folder));
        using (var log = new FileStream(SqliteJournalStorage.FileIn(Folder) + "-wal", FileMode.Open))
        {
            log.SetLength(log.Length / 2);
        }

        await using var engine = await StartAsync();

        Assert.NotEqual(installation, engine.Journal.Installation);
        Assert.Equal(0, engine.Orders.Unfinished);
        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SearchFile_ThatIsDamagedOrOfAnotherJournal_IsNoFloor(bool isOfAnother)
    {
        await FillAsync();
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = 1");
        if (isOfAnother)
        {
            using var search = SearchSchema.Connect(SearchFile.FileIn(Folder));
            using var command = search.CreateCommand();
            command.CommandText = "UPDATE meta SET value = 'another' WHERE name = 'installation'; UPDATE meta SET value = '700' WHERE name = 'through'";
            command.ExecuteNonQuery();
        }
        else
        {
            File.Delete(SearchFile.FileIn(Folder) + "-wal");
            await File.WriteAllBytesAsync(SearchFile.FileIn(Folder), new byte[9_000]);
        }

        await using var engine = await StartAsync();

        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Fact]
    public async Task Floor_ThatOthersTell_GoesBeforeWhatTheFilesKnow()
    {
        await FillAsync();
        Cut(Page);

        var told = new JournalSalvage(Folder, Controls.Default, TimeProvider.System, floor: 812).RunIfDamaged();
        await using var engine = await StartAsync();

        Assert.Contains("Order numbers go on at 813.", told, StringComparison.Ordinal);
        await AssertGoesOnAsync(engine, next: 813);
    }

    [Fact]
    public async Task Salvage_LongAfterTheLastFact_LeavesTheDoubtOfTheClockToPeople()
    {
        await FillAsync();
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = (SELECT MAX(first) FROM segments)");
        Advance(TimeSpan.FromDays(40));

        await using var engine = await StartAsync();

        Assert.Equal(40, (int)engine.Journal.Controls.ClockDoubt!.Ahead.TotalDays);
    }

    // Read from a copy, in order, until a page is missing.
    private int NamesIn(long pages)
    {
        var copy = Path.Combine(Folder, "counted.db");
        File.Copy(SqliteJournalStorage.FileIn(Folder), copy);
        using (var file = new FileStream(copy, FileMode.Open))
        {
            var header = new byte[32];
            file.ReadExactly(header);
            file.SetLength(pages * Page);
            file.SetLength(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28)) * (long)Page);
        }

        var names = 0;
        try
        {
            using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT customer FROM orders ORDER BY id";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                names++;
            }
        }
        catch (SqliteException exception) when (JournalCheck.IsDamage(exception))
        {
            // The first page that is missing.
        }

        foreach (var file in Directory.GetFiles(Folder, "counted.db*"))
        {
            File.Delete(file);
        }

        return names;
    }

    private void Cut(long length)
    {
        using var file = new FileStream(SqliteJournalStorage.FileIn(Folder), FileMode.Open);
        file.SetLength(length);
    }
}
