using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Intake;

/// <summary>What is not taken on, and when to come again.</summary>
public sealed class AdmissionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RetryAfter_OnceOrdersHaveEnded_IsWhenThereWillBeRoomAtThatRate()
    {
        await using var engine = await EngineHost.StartStillAsync(new FakeTimeProvider(), options: limits => limits.MaxUnfinished = 120);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(120, "async"), null, default);
        var early = await engine.Intake.SubmitBurstAsync(new BurstRequest(40), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(12));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(120, "async"), null, default);

        var late = await engine.Intake.SubmitBurstAsync(new BurstRequest(40), null, default);

        Assert.Equal(TimeSpan.FromSeconds(5), early.Refusal!.RetryAfter);
        Assert.Equal((RefusalKind.TooMany, TimeSpan.FromSeconds(4)), (late.Refusal!.Kind, late.Refusal.RetryAfter));
        Assert.EndsWith("wait until some are done. Try again in 4 s.", late.Refusal.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Burst_AboveTheLimitItself_IsToldToBeSmaller()
    {
        await using var engine = await EngineHost.StartStillAsync(new FakeTimeProvider(), options: limits => limits.MaxUnfinished = 120);

        var answer = await engine.Intake.SubmitBurstAsync(new BurstRequest(121), null, default);

        Assert.Equal(RefusalKind.TooMany, answer.Refusal!.Kind);
        Assert.Contains("no more than 120 unfinished orders are taken. Send fewer.", answer.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WhileThoseBeforeItWaitTooLong_IsRefusedAndTheyAreKept()
    {
        var time = new FakeTimeProvider();
        using var disk = new SlowJournal(new SqliteOrderJournal(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(time, _folder, services: services => services.AddSingleton<IOrderJournal>(disk));
        disk.Hold();
        var beingWritten = engine.Intake.SubmitAsync(Requests.Order(), null, default);
        await disk.Held;
        var waiting = engine.Intake.SubmitAsync(Requests.Order(), null, default);
        time.Advance(TimeSpan.FromMilliseconds(JournalInbox.LongestWaitMs));
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

    private sealed class SlowJournal(SqliteOrderJournal inner) : JournalWrapper(inner)
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
