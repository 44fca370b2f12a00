using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Salvage;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Orders.Tests.Salvage;

/// <summary>A salvage that a crash cut short is finished, or begun again, by the next start; one that ended stays ended.</summary>
[Slow]
public sealed class SalvageRestartTests : SalvageWorld
{
    [Fact]
    public async Task SalvagedJournal_AtTheNextStart_IsWholeAndStillTellsUntilDismissed()
    {
        await FillAsync();
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = 1");
        await using (await StartAsync())
        {
        }

        await using (var again = await StartAsync())
        {
            Assert.Contains("orders were saved", again.Get<SalvageNotice>().Text, StringComparison.Ordinal);
            again.Get<SalvageNotice>().Dismiss();
            Assert.Null(again.Get<SalvageNotice>().Text);
        }

        await using var last = await StartAsync();
        Assert.Null(last.Get<SalvageNotice>().Text);
        Assert.Single(Directory.GetDirectories(Folder, "damaged-*"));
        Assert.True(File.Exists(Path.Combine(Directory.GetDirectories(Folder, "damaged-*")[0], "report.txt")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CrashInTheMiddleOfASalvage_IsFinishedOrBegunAgainByTheNextStart(bool wasWritten)
    {
        await FillAsync();
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = 1");
        var damaged = Damaged();
        await using (await StartAsync())
        {
        }

        // As it was when the two files had not changed places yet, or nothing but the copy was there.
        var target = Assert.Single(Directory.GetDirectories(Folder, "damaged-*"));
        var salvaged = SqliteJournalStorage.FileIn(Folder);
        Directory.CreateDirectory(Path.Combine(target, "work"));
        File.Move(salvaged, Path.Combine(target, wasWritten ? "salvaged.db" : Path.Combine("work", "salvaged.db")));
        File.Move(Path.Combine(target, "orders.db"), salvaged);
        File.Delete(JournalSalvage.NoticeIn(Folder));

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains($"{Burst + 2} orders were saved.", Notice, StringComparison.Ordinal);
        Assert.Equal(Burst + 2, engine.Orders.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task CrashBetweenAnyTwoStepsOfTheExchange_WithFilesMadeAnewMeanwhile_IsFinishedByTheNextStart(int moved)
    {
        await FillAsync(leaveLog: true);
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = 1");
        var damaged = Damaged();
        await using (await StartAsync())
        {
        }

        var target = Assert.Single(Directory.GetDirectories(Folder, "damaged-*"));
        var salvaged = SqliteJournalStorage.FileIn(Folder);
        File.Move(salvaged, Path.Combine(target, "salvaged.db"));
        File.Move(Path.Combine(target, "orders.db"), moved == 0 ? salvaged : Path.Combine(target, "orders.db"));
        if (moved == 2)
        {
            // By whoever opens a file that is not there.
            await File.WriteAllBytesAsync(salvaged, []);
            await File.WriteAllBytesAsync(salvaged + "-wal", []);
        }

        await File.WriteAllBytesAsync(SearchFile.FileIn(Folder), [1, 2, 3]);

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains($"{Burst + 2} orders were saved.", Notice, StringComparison.Ordinal);
        Assert.Equal(Burst + 2, engine.Orders.Count);
    }
}
