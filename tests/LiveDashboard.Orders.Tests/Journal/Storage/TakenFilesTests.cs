using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Notices;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Journal.Storage;

/// <summary>People and cleaners take files of the data folder away while the app runs: nothing is acknowledged that would be lost, and what was is kept.</summary>
[Slow]
public sealed class TakenFilesTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly string _root = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    private string Folder => Path.Combine(_root, "data");

    private string Journal => SqliteJournalStorage.FileIn(Folder);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("orders.db*")]
    [InlineData("orders.db")]
    [InlineData("orders.db-wal")]
    public async Task FilesRemovedWhileItRuns_NothingMoreIsAcceptedAndWhatWasIsThereAfterTheRestart(string pattern)
    {
        Directory.CreateDirectory(Folder);
        await using (var engine = await StartAsync())
        {
            await AcceptAsync(engine, 5);

            foreach (var file in Directory.GetFiles(Folder, pattern))
            {
                File.Delete(file);
            }

            var refused = await engine.Intake.SubmitAsync(Requests.Order(), "late", default);

            Assert.Equal(RefusalKind.Unavailable, refused.Refusal!.Kind);
            Assert.False(engine.Journal.HealthNow.Ready);
            Assert.Contains("Nothing new is accepted.", engine.Journal.Health.Problem, StringComparison.Ordinal);
        }

        await using var again = await StartAsync();
        Assert.Equal(5, again.Orders.Count);
        Assert.True((await again.Intake.SubmitAsync(Requests.Order(), "late", default)).IsAccepted);
        Assert.Equal(6, again.Orders.Count);
    }

    [Fact]
    public async Task FileReplacedByACopyOfItself_IsRefusedSavedAndTold()
    {
        await using (var engine = await StartAsync())
        {
            await AcceptAsync(engine, 3);
            File.Copy(Journal, Journal + ".copy");
            File.Move(Journal + ".copy", Journal, overwrite: true);

            Assert.Equal(RefusalKind.Unavailable, (await engine.Intake.SubmitAsync(Requests.Order(), null, default)).Refusal!.Kind);
        }

        await using var again = await StartAsync();
        Assert.Contains(again.Get<DataNotices>().Texts, text => text.Contains("was saved in", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(Folder, "rescued-*.db"));
    }

    [Fact]
    public async Task FolderMovedAwayAndBack_RefusesMeanwhileAndGoesOnByItself()
    {
        await using var engine = await StartAsync();
        await AcceptAsync(engine, 2);

        Directory.Move(Folder, Folder + "-away");
        var refused = await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        Directory.Move(Folder + "-away", Folder);
        await engine.HealAsync();

        Assert.Equal(RefusalKind.Unavailable, refused.Refusal!.Kind);
        Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), null, default)).IsAccepted);
        Assert.Equal(3, engine.Orders.Count);
        Assert.Empty(Directory.GetFiles(Folder, "rescued-*"));
    }

    [Fact]
    public async Task LockRemoved_AndNobodyElseCame_IsTakenAgain()
    {
        await using var engine = await StartAsync();
        File.Delete(Path.Combine(Folder, "owner.lock"));

        Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), null, default)).IsAccepted);
        await Assert.ThrowsAsync<JournalException>(StartAsync);
    }

    [Fact]
    public async Task LockRemoved_AndASecondOwnerCame_TheFirstEndsAndNothingAcknowledgedIsLost()
    {
        await using (var first = await StartAsync())
        {
            await AcceptAsync(first, 3);
            IntakeResult<OrderReceipt> refused;
            using (var other = new FolderLock(Folder))
            {
                TakeBeforeItsOwnerLooks(other);
                refused = await first.Intake.SubmitAsync(Requests.Order(), null, default);
                await first.Journal.Fenced;
            }

            await using var second = await StartAsync();
            await AcceptAsync(second, 2);

            Assert.Equal(RefusalKind.Unavailable, refused.Refusal!.Kind);
            Assert.Contains("Another process has taken", refused.Refusal.Message, StringComparison.Ordinal);
        }

        await using var third = await StartAsync();
        Assert.Equal(5, third.Orders.Count);
    }

    [Fact]
    public async Task EpochRaisedByAnotherProcess_FencesTheCommitEvenWhereTheLockSaysNothing()
    {
        await using var engine = await StartAsync();
        using (var other = JournalSchema.Connect(Journal))
        {
            JournalSchema.RaiseEpoch(other);
        }

        var refused = await engine.Intake.SubmitAsync(Requests.Order(), null, default);

        await engine.Journal.Fenced;
        Assert.Equal(RefusalKind.Unavailable, refused.Refusal!.Kind);
        Assert.Equal(0, engine.Orders.Count);
    }

    [Fact]
    public async Task RowOfAnotherProcess_IsNotTakenForOnesOwn()
    {
        await (await StartAsync()).DisposeAsync();
        using var journal = new SqliteJournalStorage(Folder, Controls.Default);
        var head = journal.Open();
        var batch = new JournalBatch
        {
            Epoch = head.Epoch,
            FirstSequence = 1,
            Count = 1,
            FirstAt = 1,
            LastAt = 1,
            Data = new byte[] { 1, 2, 3 },
            Orders = [],
            Bursts = [],
            Controls = [],
            Keys = [],
        };

        Assert.Equal(AppendOutcome.NotKept, journal.Settle(batch).Outcome);
        Assert.Equal(AppendOutcome.Kept, journal.Append(batch).Outcome);
        Assert.Equal(AppendOutcome.Kept, journal.Settle(batch).Outcome);
        Assert.Equal(AppendOutcome.NotKept, journal.Settle(batch with { Data = new byte[] { 1, 2, 4 } }).Outcome);
        Assert.Equal(AppendOutcome.Fenced, journal.Settle(batch with { Epoch = head.Epoch - 1 }).Outcome);
    }

    [Fact]
    public void ConnectionToAJournalThatIsNotThere_MakesNone()
    {
        Directory.CreateDirectory(Folder);

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => JournalSchema.Connect(Journal));

        Assert.Empty(Directory.GetFiles(Folder));
    }

    private static async Task AcceptAsync(EngineHost engine, int orders)
    {
        for (var order = 0; order < orders; order++)
        {
            Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), null, default)).IsAccepted);
        }
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartStillAsync(_time, Folder);

    // An owner that looks between the two takes the lock again; then it is removed again.
    private void TakeBeforeItsOwnerLooks(FolderLock other)
    {
        while (true)
        {
            File.Delete(Path.Combine(Folder, "owner.lock"));
            try
            {
                other.Take();
                return;
            }
            catch (JournalException)
            {
            }
        }
    }
}
