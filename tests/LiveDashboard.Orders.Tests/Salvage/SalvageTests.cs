using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Salvage;

/// <summary>A damaged journal is salvaged at the start: what was saved is said, the damaged file is kept as it was, no order number comes twice.</summary>
[Slow]
public sealed class SalvageTests : SalvageWorld
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task BytesFlippedInASegment_EveryOrderIsSavedUnderItsNumberAndTheJournalKeepsItsName(int segment)
    {
        var installation = await FillAsync();
        Execute($"UPDATE segments SET data = zeroblob(length(data)) WHERE first = (SELECT first FROM segments ORDER BY first LIMIT 1 OFFSET {segment - 1})");
        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains("the checksum of some of its facts did not fit", Notice, StringComparison.Ordinal);
        Assert.Contains($"{Burst + 2} orders were saved.", Notice, StringComparison.Ordinal);
        Assert.Equal(installation, engine.Journal.Installation);
        Assert.Equal(Burst + 2, engine.Orders.Count);
        Assert.Equal("Zoë Martin", (await engine.Reader.FindAsync(new OrderId(Burst + 2), default))!.Summary.Customer);
        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Fact]
    public async Task BytesFlippedBehindIntactSegments_WhatEndedBehindThemIsNotDoneAgain()
    {
        await FillAsync();
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = (SELECT first FROM segments WHERE count > 20 ORDER BY first LIMIT 1)");

        await using var engine = await StartAsync();

        for (var order = 1; order <= Burst; order++)
        {
            engine.Orders.TryGet(new OrderId(order), out var entry);
            Assert.Equal(OrderStatus.Completed, entry.Status);
        }
    }

    [Fact]
    public async Task UnfinishedOrders_OfASalvagedJournal_WaitUntilAPersonResumes()
    {
        await FillAsync();
        Execute("UPDATE segments SET data = zeroblob(length(data)) WHERE first = (SELECT MAX(first) FROM segments)");

        await using var engine = await StartAsync();
        await engine.SettleAsync();

        Assert.True(engine.Journal.Controls.Paused);
        Assert.Equal(1, engine.Orders.Unfinished);
        Assert.Contains("1 unfinished orders wait; the board is paused until you press Resume.", Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BytesFlippedInTheHeader_NothingIsLost()
    {
        var installation = await FillAsync();
        Overwrite(0, new byte[24]);
        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains("it was not a database", Notice, StringComparison.Ordinal);
        Assert.Contains($"{Burst + 2} orders were saved.", Notice, StringComparison.Ordinal);
        Assert.Equal(installation, engine.Journal.Installation);
        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Fact]
    public async Task TruncatedFile_WhereNumbersMayBeLost_GetsANewNameAndEndsWhatWasUnfinished()
    {
        var installation = await FillAsync(orders: 4_000);
        using (var file = new FileStream(SqliteJournalStorage.FileIn(Folder), FileMode.Open))
        {
            // In what is left lies a part of the single orders, whatever shared a commit.
            file.SetLength(file.Length / 4 / 4096 * 4096);
        }

        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains("its pages did not fit together", Notice, StringComparison.Ordinal);
        Assert.NotEqual(installation, engine.Journal.Installation);
        Assert.Equal(0, engine.Orders.Unfinished);
        await AssertGoesOnAsync(engine, next: Burst + 4_001);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ZeroesOrGarbage_NothingCanBeReadAndTheBoardStartsEmptyUnderANewName(bool zeroes)
    {
        var installation = await FillAsync();
        var length = (int)new FileInfo(SqliteJournalStorage.FileIn(Folder)).Length;
        var rubbish = new byte[length];
        if (!zeroes)
        {
            new Random(7).NextBytes(rubbish);
        }

        Overwrite(0, rubbish);
        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains("Nothing could be read from it, so the board starts empty.", Notice, StringComparison.Ordinal);
        Assert.NotEqual(installation, engine.Journal.Installation);
        Assert.Contains($"Order numbers go on at {Burst + 3}.", Notice, StringComparison.Ordinal);
        await AssertGoesOnAsync(engine, next: Burst + 3);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(200)]
    public async Task BytesFlippedInTheLog_AreNotPassedOverInSilence(int position)
    {
        var installation = await FillAsync(leaveLog: true);
        var log = SqliteJournalStorage.FileIn(Folder) + "-wal";
        using (var file = new FileStream(log, FileMode.Open))
        {
            file.Position = position;
            file.Write([0xAA, 0xBB, 0xCC, 0xDD]);
        }

        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        Assert.Contains("commits in its write-ahead log could no longer be read", Notice, StringComparison.Ordinal);
        Assert.NotEqual(installation, engine.Journal.Installation);
        await AssertGoesOnAsync(engine, next: engine.Orders.Count + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    public async Task LogCutOffInItsLastCommit_IsWhatACrashLeavesAndNoDamage(int bytes)
    {
        var installation = await FillAsync(leaveLog: true);
        using (var file = new FileStream(SqliteJournalStorage.FileIn(Folder) + "-wal", FileMode.Open))
        {
            file.SetLength(file.Length - bytes);
        }

        await using var engine = await StartAsync();

        Assert.Empty(Directory.GetDirectories(Folder, "damaged-*"));
        Assert.Equal(installation, engine.Journal.Installation);
    }

    [Fact]
    public async Task EmptyFile_IsToldAndKept()
    {
        await FillAsync();
        await File.WriteAllBytesAsync(SqliteJournalStorage.FileIn(Folder), []);
        File.Delete(SqliteJournalStorage.FileIn(Folder) + "-wal");

        await using var engine = await StartAsync();

        Assert.Contains("it was empty", Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageOverwritten_InTheMiddle_TheStartSucceedsAndNoNumberComesTwice()
    {
        await FillAsync(orders: 4_000);
        var pages = new FileInfo(SqliteJournalStorage.FileIn(Folder)).Length / 4096;
        for (var page = pages / 3; page < pages - 1; page += pages / 3)
        {
            var rubbish = new byte[4096];
            new Random((int)page).NextBytes(rubbish);
            Overwrite(page * 4096, rubbish);
        }

        var damaged = Damaged();

        await using var engine = await StartAsync();

        AssertKept(damaged);
        await AssertGoesOnAsync(engine, next: engine.Orders.Count + 1);
        Assert.Equal(engine.Orders.Count, (await AllAsync(engine)).Count);
    }
}
