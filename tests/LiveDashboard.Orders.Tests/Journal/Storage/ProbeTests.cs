using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Journal.Storage;

/// <summary>After a failure the journal tries whether it can commit by writing as much as a commit does.</summary>
public sealed class ProbeTests : IDisposable
{
    private const long RoomOfACommit = 64 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Probe_EachTime_NeedsTheRoomOfACommitInTheLogAndKeepsTheFileSmall()
    {
        using var journal = new SqliteJournalStorage(_folder, Controls.Default);
        var epoch = journal.Open().Epoch;
        var log = new FileInfo(SqliteJournalStorage.FileIn(_folder) + "-wal");
        for (var probe = 0; probe < 3; probe++)
        {
            log.Refresh();
            var before = log.Length;

            journal.Append(Empty(epoch));

            log.Refresh();
            Assert.InRange(log.Length - before, RoomOfACommit, 2 * RoomOfACommit);
        }
    }

    private static JournalBatch Empty(long epoch) => new()
    {
        Epoch = epoch,
        FirstSequence = 1,
        Count = 0,
        FirstAt = 0,
        LastAt = 0,
        Data = default,
        Orders = [],
        Bursts = [],
        Controls = [],
        Keys = [],
    };
}
