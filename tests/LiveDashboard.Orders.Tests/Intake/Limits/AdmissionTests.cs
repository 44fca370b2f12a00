using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Intake.Limits;

/// <summary>What is not taken on, and when to come again.</summary>
public sealed class AdmissionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RetryAfter_OnceOrdersHaveEnded_IsWhenThereWillBeRoomAtThatRate()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock(), options: limits => limits.MaxUnfinished = 120);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(120, ExecutionMode.Async), null, default);
        var early = await engine.Intake.SubmitBurstAsync(new BurstRequest(40), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(12));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(120, ExecutionMode.Async), null, default);

        var late = await engine.Intake.SubmitBurstAsync(new BurstRequest(40), null, default);

        Assert.Equal(TimeSpan.FromSeconds(5), early.Refusal!.RetryAfter);
        Assert.Equal((RefusalKind.TooMany, TimeSpan.FromSeconds(4)), (late.Refusal!.Kind, late.Refusal.RetryAfter));
        Assert.EndsWith("wait until some are done. Try again in 4 s.", late.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Burst_AboveTheLimitItself_IsToldToBeSmaller()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock(), options: limits => limits.MaxUnfinished = 120);

        var answer = await engine.Intake.SubmitBurstAsync(new BurstRequest(121), null, default);

        Assert.Equal(RefusalKind.TooMany, answer.Refusal!.Kind);
        Assert.Contains("no more than 120 unfinished orders are taken. Send fewer.", answer.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bursts_AboveTheMemoryThereIs_AreRefusedAndToldHowManyItAllows()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock(), services: Memory(_ => 20L << 20));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);

        var first = await engine.Intake.SubmitBurstAsync(new BurstRequest(50_000), null, default);
        var second = await engine.Intake.SubmitBurstAsync(new BurstRequest(50_000), null, default);
        var rest = await engine.Intake.SubmitBurstAsync(new BurstRequest(20_000), null, default);

        Assert.True(first.IsAccepted && rest.IsAccepted);
        Assert.Equal((RefusalKind.TooMany, TimeSpan.FromSeconds(60)), (second.Refusal!.Kind, second.Refusal.RetryAfter));
        Assert.StartsWith("Too much for the memory of this process: it allows 43,", second.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(70_000, engine.Orders.Count);
    }

    [Fact]
    public async Task Burst_ThatGarbageLeavesNoRoomFor_IsTakenOnceThatIsCollected()
    {
        var collections = 0;
        await using var engine = await EngineHost.StartStillAsync(
            new TestClock(), services: Memory(collected => collected && ++collections > 0 ? 20L << 20 : 90L << 20));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);

        var taken = await engine.Intake.SubmitBurstAsync(new BurstRequest(50_000), null, default);
        var tooMany = await engine.Intake.SubmitBurstAsync(new BurstRequest(500_000), null, default);
        var again = await engine.Intake.SubmitBurstAsync(new BurstRequest(500_000), null, default);

        Assert.Equal((true, false, false), (taken.IsAccepted, tooMany.IsAccepted, again.IsAccepted));
        Assert.Equal(1, collections);
    }

    [Fact]
    public async Task Command_WhileThoseBeforeItWaitTooLong_IsRefusedAndTheyAreKept()
    {
        var time = new TestClock();
        using var disk = new SlowJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(time, _folder, services: services => services.AddSingleton<IJournalStorage>(disk));
        disk.Hold();
        var beingWritten = engine.Intake.SubmitAsync(Requests.Order(), null, default);
        await disk.Held;
        var waiting = engine.Intake.SubmitAsync(Requests.Order(), null, default);
        time.Advance(JournalInbox.LongestWait);
        var inTime = engine.Intake.SubmitAsync(Requests.Order(), null, default);
        time.Advance(TimeSpan.FromMilliseconds(1));

        var refused = await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        disk.LetGo();

        Assert.Equal((RefusalKind.Unavailable, 1L), (refused.Refusal!.Kind, refused.Refusal.RetryAfterSeconds));
        Assert.StartsWith("More waits to be written than the journal keeps up with.", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(beingWritten, waiting, inTime), answer => Assert.True(answer.IsAccepted));
        Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), null, default)).IsAccepted);
        Assert.Equal(4, engine.Orders.Count);
    }

    private static Action<IServiceCollection> Memory(Func<bool, long> used) =>
        services =>
        services.AddSingleton(provider => new ProcessMemory(() => 86L << 20, collected => used(collected) + (34 * provider.GetRequiredService<OrderTable>().Count)));

    private sealed class SlowJournal(SqliteJournalStorage inner) : JournalWrapper(inner)
    {
        private readonly ManualResetEventSlim _free = new(true);
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when a commit is held.</summary>
        public Task Held => _held.Task;

        public void Hold() => _free.Reset();

        public void LetGo() => _free.Set();

        public override AppendResult Append(JournalBatch batch)
        {
            if (!_free.IsSet)
            {
                _held.TrySetResult();
                _free.Wait();
            }

            return base.Append(batch);
        }

        public override void Dispose()
        {
            _free.Dispose();
            base.Dispose();
        }
    }
}
