using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Salvage;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Tests.Salvage;

/// <summary>What is no damage of the file is no reason to put another in its place.</summary>
[Slow]
public sealed class NoDamageTests : SalvageWorld
{
    [Fact]
    public async Task FileThatCannotBeOpened_IsRefusedAndLeftAlone()
    {
        Directory.CreateDirectory(SqliteJournalStorage.FileIn(Folder));

        await Assert.ThrowsAsync<JournalException>(StartAsync);

        Assert.Empty(Directory.GetDirectories(Folder, "damaged-*"));
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY)]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR)]
    [InlineData(SQLitePCL.raw.SQLITE_CANTOPEN)]
    [InlineData(SQLitePCL.raw.SQLITE_PERM)]
    [InlineData(SQLitePCL.raw.SQLITE_FULL)]
    public void ErrorOnTheWayToTheFile_IsNoDamage(int code) =>
        Assert.False(JournalCheck.IsDamage(new SqliteException("", code)));

    [Fact]
    public async Task UnknownFormat_IsNoDamage()
    {
        await FillAsync();
        Execute("UPDATE meta SET value = '99' WHERE name = 'format'");
        Execute("UPDATE segments SET format = 99");

        await Assert.ThrowsAsync<JournalException>(StartAsync);

        Assert.Empty(Directory.GetDirectories(Folder, "damaged-*"));
    }
}
