using LiveDashboard.Orders.Journal.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiveDashboard.Orders.Tests.Journal.Storage;

/// <summary>Each fault of the file says what happened, what is safe and what to do, in no words of SQLite's.</summary>
public sealed class JournalFaultTests
{
    [Theory]
    [InlineData(raw.SQLITE_FULL, "The disk is full.", "Make space")]
    [InlineData(raw.SQLITE_BUSY, "Another program holds the journal.", "Close that program")]
    [InlineData(raw.SQLITE_LOCKED, "Another program holds the journal.", "Close that program")]
    [InlineData(raw.SQLITE_READONLY, "The data folder is read-only.", "Make it writable")]
    [InlineData(raw.SQLITE_READONLY_DBMOVED, "The data folder is read-only.", "Make it writable")]
    [InlineData(raw.SQLITE_IOERR_WRITE, "The disk does not take what is written", "has become read-only")]
    [InlineData(raw.SQLITE_IOERR_FSYNC, "The disk does not take what is written", "See whether it fails")]
    [InlineData(raw.SQLITE_CANTOPEN, "A file of the journal cannot be opened.", "too many files are open")]
    [InlineData(raw.SQLITE_NOMEM, "There is no memory left.", "End other programs")]
    public void Commit_ThatFails_SaysTheCauseWhatIsSafeAndWhatToDo(int code, string cause, string remedy)
    {
        var told = JournalFault.OfCommit(Fault(code));

        Assert.StartsWith(cause, told, StringComparison.Ordinal);
        Assert.Contains("Nothing new is accepted until that is over; what was accepted is safe.", told, StringComparison.Ordinal);
        Assert.Contains(remedy, told, StringComparison.Ordinal);
        Assert.EndsWith("it goes on by itself.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(raw.SQLITE_CORRUPT)]
    [InlineData(raw.SQLITE_NOTADB)]
    public void Damage_PromisesNothingAndSaysWhatARestartDoes(int code)
    {
        var told = JournalFault.OfCommit(Fault(code));

        Assert.Contains("damaged", told, StringComparison.Ordinal);
        Assert.Contains("Restart the app: it saves what can be read", told, StringComparison.Ordinal);
        Assert.DoesNotContain("by itself", told, StringComparison.Ordinal);
        Assert.DoesNotContain("is safe", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_ThatFails_NamesTheFileAndHowToStartAgain() => Assert.Equal(
        "The journal /data/orders.db cannot be opened. The data folder is read-only. Make it writable, then start again.",
        JournalFault.OfOpening("/data/orders.db", Fault(raw.SQLITE_READONLY)));

    private static SqliteException Fault(int code) => new($"SQLite Error {code}: 'no words for people'.", code & 0xff, code);
}
