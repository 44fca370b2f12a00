using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Tests.Journal.Faults;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Journal;

public sealed class JournalFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FullDisk_WhileOrdersRun_RefusesNewOnesDropsNoneAndGoesOnWhenThereIsSpace()
    {
        using var disk = new FailingJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(
            new TestClock(), _folder, services: services => services.AddSingleton<IJournalStorage>(disk));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(20, ExecutionMode.Async), null, default);
        await engine.SettleAsync();

        disk.Fails = true;
        var refused = await engine.Intake.SubmitAsync(Requests.Order(), "key-1", default);
        var refusedAgain = await engine.Intake.SubmitAsync(Requests.Order(), "key-1", default);

        Assert.Equal(RefusalKind.Unavailable, refused.Refusal!.Kind);
        Assert.Equal(RefusalKind.Unavailable, refusedAgain.Refusal!.Kind);
        Assert.False(engine.Journal.Health.Ready);
        Assert.Equal(20, engine.Orders.Count);

        disk.Fails = false;
        await engine.HealAsync();
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));
        var taken = await engine.Intake.SubmitAsync(Requests.Order(), "key-1", default);

        Assert.True(taken.IsAccepted);
        Assert.False(taken.Replayed);
        Assert.Equal(20, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.OrderCompleted));
    }

    [Fact]
    public async Task Error_ThatComesAfterTheCommit_IsNoReasonToSayThatNothingWasKept()
    {
        var time = new TestClock();
        var faults = new JournalFaults(_folder, at: 5, FaultKind.Error);
        IntakeResult<OrderReceipt> answer;
        await using (var engine = await EngineHost.StartStillAsync(time, faults.Folder, services: services => services.AddSingleton<IJournalStorage>(
            new FaultyJournal(new SqliteJournalStorage(faults.Folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated, Paused = true }), faults))))
        {
            answer = await engine.Intake.SubmitAsync(Requests.Order(), null, default);

            Assert.Equal(JournalOperation.AppendIsDone, faults.Hit);
            Assert.True(engine.Journal.Health.Ready);
            Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), null, default)).IsAccepted);
        }

        await using var again = await EngineHost.StartStillAsync(time, faults.Folder);
        Assert.True(answer.IsAccepted);
        Assert.Equal(2, again.Orders.Count);
    }

    [Fact]
    public async Task JournalThread_StoppedByABug_AnswersWhoeverWaitsAndSaysSo()
    {
        using var disk = new FailingJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(
            new TestClock(), _folder, services: services => services.AddSingleton<IJournalStorage>(disk));

        disk.Breaks = true;
        var atHand = await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        var later = await engine.Intake.SubmitAsync(Requests.Order(), null, default);

        Assert.Equal(RefusalKind.CommitUnknown, atHand.Refusal!.Kind);
        Assert.Equal(RefusalKind.Unavailable, later.Refusal!.Kind);
        Assert.Contains("restart", engine.Journal.Health.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubt_ThatEnds_AnswersWhoeverWaitedWithWhatTheFileSays()
    {
        using var disk = new FailingJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(
            new TestClock(), _folder, services: services => services.AddSingleton<IJournalStorage>(disk));
        disk.Doubts = true;
        var waiting = engine.Intake.SubmitAsync(Requests.Order(), "key-1", default);
        while (engine.Journal.Health.Ready)
        {
            await Task.Yield();
        }

        var refused = await engine.Intake.SubmitAsync(Requests.Order(), "key-2", default);
        Assert.False(waiting.IsCompleted);
        disk.Doubts = false;
        var answer = await waiting;
        await engine.HealAsync();

        Assert.Equal(RefusalKind.Unavailable, refused.Refusal!.Kind);
        Assert.Equal(RefusalKind.Unavailable, answer.Refusal!.Kind);
        Assert.Equal(0, engine.Orders.Count);
        Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), "key-1", default)).IsAccepted);
    }

    [Fact]
    public async Task Doubt_ThatLastsUntilTheStop_IsToldAsSuch()
    {
        using var disk = new FailingJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        Task<IntakeResult<OrderReceipt>> waiting;
        await using (var engine = await EngineHost.StartStillAsync(
            new TestClock(), _folder, services: services => services.AddSingleton<IJournalStorage>(disk)))
        {
            disk.Doubts = true;
            waiting = engine.Intake.SubmitAsync(Requests.Order(), "key-1", default);
            while (engine.Journal.Health.Ready)
            {
                await Task.Yield();
            }
        }

        Assert.Equal(RefusalKind.CommitUnknown, (await waiting).Refusal!.Kind);
    }

    private sealed class FailingJournal(SqliteJournalStorage inner) : JournalWrapper(inner)
    {
        private volatile bool _fails;

        public bool Fails
        {
            get => _fails;
            set => _fails = value;
        }

        public bool Breaks { get; set; }

        /// <summary>Whether nobody can tell any more what becomes of a commit.</summary>
        public bool Doubts { get; set; }

        public override AppendResult Append(JournalBatch batch) =>
            Breaks ? throw new InvalidOperationException("A bug.")
            : _fails ? AppendResult.NotKept("The disk is full.")
            : Doubts ? AppendResult.Unknown("The disk gave an error.")
            : base.Append(batch);

        public override AppendResult Settle(JournalBatch batch) => Doubts ? AppendResult.Unknown("The disk gave an error.") : base.Settle(batch);
    }
}
