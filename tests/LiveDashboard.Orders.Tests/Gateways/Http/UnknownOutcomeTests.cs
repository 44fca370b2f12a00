using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>A partner without idempotency: whatever is lost, it is never asked twice by itself, and a person resolves it.</summary>
public sealed class UnknownOutcomeTests : IAsyncDisposable
{
    private static readonly OrderId s_order = new(1);

    private readonly Http1Partner _partner = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public async ValueTask DisposeAsync()
    {
        await _partner.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(ExecutionMode.Async, 500, FailureReason.OutcomeUnknown, 1)]
    [InlineData(ExecutionMode.Blocking, 500, FailureReason.OutcomeUnknown, 1)]
    [InlineData(ExecutionMode.Async, 303, FailureReason.OutcomeUnknown, 1)]
    [InlineData(ExecutionMode.Async, 408, FailureReason.OutcomeUnknown, 1)]
    [InlineData(ExecutionMode.Blocking, 409, FailureReason.OutcomeUnknown, 1)]
    [InlineData(ExecutionMode.Async, 502, FailureReason.OutcomeUnknown, 1)]
    [InlineData(ExecutionMode.Async, 404, FailureReason.UnexpectedAnswer, 1)]
    [InlineData(ExecutionMode.Async, 429, FailureReason.Busy, 4)]
    [InlineData(ExecutionMode.Async, 503, FailureReason.Busy, 4)]
    [InlineData(ExecutionMode.Blocking, 402, FailureReason.Declined, 1)]
    public async Task Answer_ThatDoesNotTellWhatWasDone_IsUnknownAndNotAskedAgain(ExecutionMode mode, int status, FailureReason reason, int asked)
    {
        _partner.Usual = status;
        await using var engine = await StartAsync();

        var order = await RunAsync(engine, mode);

        Assert.Equal((reason, status), (order.Summary.Reason, order.Summary.Answer));
        Assert.Equal(asked, _partner.Requests.Count);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Connection_LostAfterTheRequest_IsUnknown(ExecutionMode mode)
    {
        await using var partner = await KestrelPartner.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await using var engine = await StartAsync(services: services => services.AddSingleton<PartnerAddresses>(new OneAddress(partner.Url)));

        var order = await RunAsync(engine, mode);

        Assert.Equal((FailureReason.OutcomeUnknown, 0), (order.Summary.Reason, order.Summary.Answer));
        Assert.Equal(1, partner.Calls);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Connection_NeverMade_IsKnownToHaveHadNoEffectAndTriedAgain(ExecutionMode mode)
    {
        await _partner.DisposeAsync();
        await using var engine = await StartAsync();

        var order = await RunAsync(engine, mode);

        Assert.Equal(FailureReason.Unreachable, order.Summary.Reason);
        Assert.Equal(4, order.Attempts.Count);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Restart_WhileThePartnerWorks_LeavesTheOutcomeToAPerson(ExecutionMode mode)
    {
        await StopWhileCalledAsync(mode);

        await using var again = await StartAsync();
        await again.FinishAsync(TestContext.Current.CancellationToken);

        var order = await again.Reader.FindAsync(s_order, default);
        Assert.Equal(OrderStatus.Failed, order!.Summary.Status);
        Assert.Equal(FailureKind.Unknown, order.Summary.Reason.Kind());
        Assert.Equal((1, AttemptStatus.Failed), (Assert.Single(order.Attempts).Attempt, order.Attempts[0].Status));
        Assert.Single(_partner.Requests);
    }

    [Fact]
    public async Task Retry_WithoutSayingWhatHappened_IsRefusedAndNamesTheField()
    {
        _partner.Usual = 500;
        await using var engine = await StartAsync();
        await RunAsync(engine, ExecutionMode.Async);

        var refused = await engine.Intake.RetryAsync(s_order, default);

        Assert.Equal(RefusalKind.Invalid, refused.Refusal!.Kind);
        Assert.Contains("done or notDone", Assert.Single(refused.Refusal.Errors["outcome"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_Done_GoesOnFromTheNextStep()
    {
        await StopWhileCalledAsync(ExecutionMode.Async);
        await using var again = await StartAsync();
        await again.FinishAsync(TestContext.Current.CancellationToken);

        Assert.True((await again.Intake.RetryAsync(s_order, EffectOutcome.Done, default)).IsAccepted);
        await again.FinishAsync(TestContext.Current.CancellationToken);

        var order = await again.Reader.FindAsync(s_order, default);
        Assert.Equal(OrderStatus.Completed, order!.Summary.Status);
        Assert.True(order.Attempts.Last(attempt => attempt.Step == StepName.Payment).IsResolved);
        Assert.Equal(["/payment", "/restaurant", "/courier", "/notify"], _partner.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Retry_DoneAtTheLastStep_CompletesWithoutAskingAnybody()
    {
        for (var step = 0; step < 3; step++)
        {
            _partner.Answers.Enqueue(200);
        }

        _partner.Usual = 500;
        await using var engine = await StartAsync(kitchen => kitchen.NotifyIdempotent = false);
        Assert.Equal(StepName.Notify, (await RunAsync(engine, ExecutionMode.Async)).Summary.Step);

        await engine.Intake.RetryAsync(s_order, EffectOutcome.Done, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OrderStatus.Completed, (await engine.Reader.FindAsync(s_order, default))!.Summary.Status);
        Assert.Equal(4, _partner.Requests.Count);
    }

    [Fact]
    public async Task Retry_NotDone_AsksThePartnerAgain()
    {
        _partner.Answers.Enqueue(500);
        await using var engine = await StartAsync();
        await RunAsync(engine, ExecutionMode.Async);

        await engine.Intake.RetryAsync(s_order, EffectOutcome.NotDone, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OrderStatus.Completed, (await engine.Reader.FindAsync(s_order, default))!.Summary.Status);
        Assert.Equal(["/payment", "/payment", "/restaurant", "/courier", "/notify"], _partner.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Retry_DoneWhereTheFailureIsKnown_IsRefused()
    {
        _partner.Usual = 402;
        await using var engine = await StartAsync();
        await RunAsync(engine, ExecutionMode.Async);

        var refused = await engine.Intake.RetryAsync(s_order, EffectOutcome.Done, default);

        Assert.Equal(RefusalKind.Invalid, refused.Refusal!.Kind);
        Assert.True(refused.Refusal.Errors.ContainsKey("outcome"));
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Call_BeforeItsStartIsCommitted_IsNotMade(ExecutionMode mode)
    {
        using var journal = new RequestCheckingJournal(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.Quick }), _partner);
        await using var engine = await StartAsync(services: services => services.AddSingleton<IJournalStorage>(journal));

        var order = await RunAsync(engine, mode);

        Assert.Equal(OrderStatus.Completed, order.Summary.Status);
        Assert.Equal(1, journal.AnnouncedBeforeAnyRequest);
    }

    private async Task StopWhileCalledAsync(ExecutionMode mode)
    {
        _partner.Gate = new TaskCompletionSource();
        await using (var engine = await StartAsync())
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
            await _partner.Arrived;
        }

        _partner.Gate.SetResult();
        _partner.Gate = null;
    }

    private static async Task<OrderHistory> RunAsync(EngineHost engine, ExecutionMode mode)
    {
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);
        return await engine.Reader.FindAsync(s_order, default) ?? throw new InvalidOperationException("The order is missing.");
    }

    private Task<EngineHost> StartAsync(Action<PartnerOptions>? options = null, Action<IServiceCollection>? services = null) => EngineHost.StartAsync(
        _folder,
        wanted => wanted.RetryPauseMs = 1,
        wanted =>
        {
            wanted.AddSingleton<PartnerAddresses>(_partner);
            wanted.Configure<PartnerOptions>(kitchen =>
            {
                kitchen.Name = "quick";
                (options ?? (known => known.PaymentIdempotent = false))(kitchen);
            });
            services?.Invoke(wanted);
        });

    /// <summary>Counts commits of a step's announced start that happened while the partner had not been asked.</summary>
    private sealed class RequestCheckingJournal(SqliteJournalStorage inner, Http1Partner partner) : JournalWrapper(inner)
    {
        public int AnnouncedBeforeAnyRequest { get; private set; }

        public override AppendResult Append(JournalBatch batch)
        {
            var facts = Array.Empty<Fact>();
            var announced = new JournalSegment(batch.FirstSequence, batch.Count, batch.FirstAt, batch.Data.ToArray()).Unpack(ref facts)
                .ToArray().Any(fact => fact is { Type: FactType.StepStarted, Step: StepName.Payment });
            var result = base.Append(batch);
            AnnouncedBeforeAnyRequest += announced && partner.Requests.IsEmpty ? 1 : 0;
            return result;
        }
    }
}
