using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Tests.Journal;

public sealed class RecoveryTests : IDisposable
{
    private readonly TestClock _time = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restart_InTheMiddleOfABurst_TakesUpWhatWasUnfinished()
    {
        await using (var engine = await EngineHost.StartStillAsync(_time, _folder))
        {
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 5), default);
            await engine.Intake.SubmitBurstAsync(new BurstRequest(40, Seed: 9), null, default);
            await engine.SettleAsync();
            await engine.AdvanceAsync(TimeSpan.FromSeconds(3));
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
            await engine.Intake.SubmitAsync(Requests.Order("Zoë Martin"), null, default);
        }

        await using var again = await EngineHost.StartStillAsync(_time, _folder);
        await again.SettleAsync();
        Assert.True(again.Journal.Controls.Paused);
        Assert.Equal(5, again.Journal.Controls.Workers);
        await again.Intake.ChangeControlsAsync(new ControlsRequest(Paused: false), default);
        await again.AdvanceAsync(TimeSpan.FromSeconds(12));

        Assert.Equal(0, again.Orders.Unfinished);
        var burst = await again.Reader.FindBurstAsync("b1", default);
        Assert.Equal(40, burst!.Completed);
        var order = await again.Reader.FindAsync(new OrderId(7), default);
        Assert.Equal(ExecutionMode.Async, order!.Summary.Mode);
        Assert.Equal(
            [AttemptStatus.Completed, AttemptStatus.Interrupted, AttemptStatus.Completed, AttemptStatus.Completed, AttemptStatus.Completed],
            order.Attempts.Select(attempt => attempt.Status));
        Assert.Equal("Zoë Martin", (await again.Reader.FindAsync(new OrderId(41), default))!.Summary.Customer);
    }

    [Fact]
    public async Task Restart_AfterACancelThatWasOnlyAskedFor_EndsTheOrder()
    {
        await using (var engine = await EngineHost.StartStillAsync(_time, _folder))
        {
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
            await engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        }

        Append(new Fact { Type = FactType.CancelRequested, At = Now, Order = new OrderId(2), Count = 1 });
        await using var again = await EngineHost.StartStillAsync(_time, _folder);

        var fact = await again.FactAsync(fact => fact.Type == FactType.OrderCancelled, default);
        Assert.Equal(new OrderId(2), fact.Order);
    }

    [Fact]
    public async Task Restart_AfterCancelsThatWereOnlyAskedFor_EndsThoseOrdersAndNoOthers()
    {
        await using (var engine = await EngineHost.StartStillAsync(_time, _folder))
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(40, ExecutionMode.Async), null, default);
            await engine.SettleAsync();
        }

        var ended = new Fact
        {
            Type = FactType.OrderFailed,
            At = Now,
            Order = new OrderId(11),
            Attempt = 1,
            Reason = FailureReason.Declined,
            Mode = ExecutionMode.Async,
            Worker = 1,
            Thread = 1,
        };
        Append([ended, .. from run in ((int First, int Count)[])[(3, 3), (10, 3), (40, 1)]
            select new Fact { Type = FactType.CancelRequested, At = Now, Order = new OrderId(run.First), Count = run.Count }]);
        await using var again = await EngineHost.StartStillAsync(_time, _folder);
        await again.AdvanceAsync(TimeSpan.FromSeconds(20));

        var cancelled = Enumerable.Range(1, 40).Where(order => again.Orders.TryGet(new OrderId(order), out var entry) && entry.Status == OrderStatus.Cancelled);
        Assert.Equal([3, 4, 5, 10, 12, 40], cancelled);
        Assert.Equal(0, again.Orders.Unfinished);
    }

    [Fact]
    public async Task Restart_BetweenTheLastStepAndTheEndOfItsOrder_EndsItWithoutAskingThePartnerAgain()
    {
        await using (var engine = await EngineHost.StartStillAsync(_time, _folder))
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
            await engine.SettleAsync();
        }

        Append([.. StepNames.All.Select(step => new Fact
        {
            Type = FactType.StepCompleted, At = Now, Order = new OrderId(1), Step = step, Attempt = 1, Mode = ExecutionMode.Async, Worker = 1, Thread = 1,
        })]);
        await using var again = await EngineHost.StartStillAsync(_time, _folder);
        await again.SettleAsync();

        var facts = await again.FactsAsync();
        Assert.Equal(FactType.OrderCompleted, facts[^1].Type);
        Assert.DoesNotContain(facts, fact => fact.Type == FactType.StepStarted);
        Assert.Equal(0, again.Orders.Unfinished);
    }

    [Fact]
    public async Task Idempotency_AfterARestart_StillKnowsTheKey()
    {
        IntakeResult<OrderReceipt> first;
        await using (var engine = await EngineHost.StartStillAsync(_time, _folder))
        {
            first = await engine.Intake.SubmitAsync(Requests.Order(), "key-1", default);
        }

        await using var again = await EngineHost.StartStillAsync(_time, _folder);
        var replay = await again.Intake.SubmitAsync(Requests.Order(), "key-1", default);
        var other = await again.Intake.SubmitAsync(Requests.Order("Somebody else"), "key-1", default);

        Assert.True(replay.Replayed);
        Assert.Equal(first.Value!.Id, replay.Value!.Id);
        Assert.Equal(RefusalKind.Conflict, other.Refusal!.Kind);
    }

    [Fact]
    public async Task SecondOwner_OfTheSameFolder_IsRefused()
    {
        await using var engine = await EngineHost.StartStillAsync(_time, _folder);

        var refused = await Assert.ThrowsAsync<JournalException>(() => EngineHost.StartStillAsync(_time, _folder));

        Assert.Contains("Orders__DataPath", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownFormat_OfTheFile_IsRefusedWithItsNumber()
    {
        await using (await EngineHost.StartStillAsync(_time, _folder))
        {
        }

        Execute("UPDATE meta SET value = '99' WHERE name = 'format'");

        var refused = await Assert.ThrowsAsync<JournalException>(() => EngineHost.StartStillAsync(_time, _folder));
        Assert.Contains("format 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controls_OfAnOlderJournal_AreReadWithTheFaultsItDidNotKnowSwitchedOff()
    {
        await using (var engine = await EngineHost.StartStillAsync(_time, _folder))
        {
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 5, Steps: new Dictionary<StepName, StepProfileRequest>
            {
                [StepName.Courier] = new(FailureRate: 0.25, Hang: true),
            }), default);
        }

        Execute("UPDATE controls SET value = replace(replace(value, ',\"Hang\":true', ''), ',\"Hang\":false', '')");
        await using var again = await EngineHost.StartStillAsync(_time, _folder);

        Assert.Equal(5, again.Journal.Controls.Workers);
        Assert.Equal(new StepProfile(1000, FailureRate: 0.25), again.Journal.Controls.Kitchen.Courier);
    }

    [Fact]
    public async Task Pragmas_OfTheWriter_AreWalAndFull()
    {
        await using (await EngineHost.StartStillAsync(_time, _folder))
        {
        }

        using var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(_folder));
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
        Assert.Equal("2", Scalar(connection, "PRAGMA synchronous"));
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Append(params ReadOnlySpan<Fact> facts)
    {
        using var journal = new SqliteJournalStorage(_folder, Controls.Default);
        var head = journal.Open();
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var previous = default(FactPrevious);
        FactCodec.Encode(facts, Now, ref previous, output);
        journal.Append(new JournalBatch
        {
            Epoch = head.Epoch,
            FirstSequence = head.Sequence + 1,
            Count = facts.Length,
            FirstAt = Now,
            LastAt = Now,
            Data = output.WrittenMemory,
            Orders = [],
            Bursts = [],
            Controls = [],
            Keys = [],
        });
    }

    private void Execute(string sql)
    {
        using var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(_folder));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
