using LiveDashboard.Orders.Gateways.Simulated;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;
using LiveDashboard.Orders.Waiting;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>
/// One life of a whole engine in lockstep with the test: a round commits what was wanted and what the one worker did since
/// the last round in a single batch, then lets everything run until nothing can. The same wishes give the same batches.
/// </summary>
internal sealed class LockstepEngine : IAsyncDisposable
{
    private readonly EngineHost _host;
    private readonly HeldWorkersTime _time;
    private readonly JournalFaults _faults;
    private Plug _plug = new();

    private LockstepEngine(EngineHost host, HeldWorkersTime time, JournalFaults faults)
    {
        _host = host;
        _time = time;
        _faults = faults;
    }

    public EngineHost Host => _host;

    /// <summary>Starts a life on the folder of the faults.</summary>
    /// <exception cref="ProcessKilledException">It was killed while it started.</exception>
    /// <exception cref="JournalException">It could not start, and says why.</exception>
    public static async Task<LockstepEngine> StartAsync(HeldWorkersTime time, JournalFaults faults, LedgerPartners ledger, Func<OrderJournal, OrderId, StepName, string>? key = null)
    {
        faults.Begin();
        time.Hold();
        try
        {
            var host = await EngineHost.StartStillAsync(
                time, faults.Folder, services: services => Replace(services, faults, ledger, key ?? StepKey));
            var engine = new LockstepEngine(host, time, faults);
            await engine.BeginAsync();
            return engine;
        }
        finally
        {
            time.LetGo();
        }
    }

    /// <summary>
    /// Commits the wishes and returns why each was refused, null where it was not. Completes when nothing can move, or the
    /// process is dead. An error of the journal is told in <paramref name="told"/>, and healed when this completes.
    /// </summary>
    public async Task<IReadOnlyList<Refusal?>> RoundAsync(IReadOnlyList<Func<OrderIntake, Task<Refusal?>>> wishes, ICollection<string>? told = null, Action? afterRefusal = null)
    {
        // Held until all that the batch starts and ends is in its place: whoever is first would otherwise decide.
        _time.Hold();
        var answers = wishes.Select(wish => wish(_host.Intake)).ToList();
        var next = new Plug();
        _host.Journal.Submit(next);
        _plug.Pull();
        _plug = next;
        if (await next.Reached is { } problem && !_faults.IsDead)
        {
            told?.Add(problem);
            afterRefusal?.Invoke();
            await _host.HealAsync();
        }

        await _host.Get<CancelThread>().CaughtUpAsync();
        _time.LetGo();
        if (!_faults.IsDead)
        {
            await QuietAsync();
        }

        return await Task.WhenAll(answers);
    }

    /// <summary>Lets time pass; what happens is committed by the next round.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        _time.Hold();
        _time.Advance(time);
        _host.Get<TimingWheel>().Advance(_host.Get<EngineClock>().NowMs);
        _time.LetGo();
        await QuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _plug.Pull();
        await _host.DisposeAsync();
    }

    private static string StepKey(OrderJournal journal, OrderId order, StepName step) => OrderKeys.StepKey(journal.Names.Of(order), step);

    private static void Replace(
        IServiceCollection services, JournalFaults faults, LedgerPartners ledger, Func<OrderJournal, OrderId, StepName, string> key)
    {
        var controls = Controls.Default with { Mode = ExecutionMode.Async, Workers = 1, Kitchen = KitchenProfile.ArticleSimulated };
        services.AddSingleton<IJournalStorage>(new FaultyJournal(new SqliteJournalStorage(faults.Folder, controls), faults));
        services.AddSingleton(provider =>
        {
            var journal = provider.GetRequiredService<OrderJournal>();
            var gateway = new LedgerGateway(
                ledger, provider.GetRequiredService<SimulatedKitchen>(), (order, step) => key(journal, order, step), () => !faults.IsDead);
            return new OrderSteps(gateway, gateway, provider.GetRequiredService<EngineClock>());
        });
    }

    private async Task BeginAsync()
    {
        _host.Journal.Submit(_plug);
        await _plug.Reached;
        _time.LetGo();
        await QuietAsync();
    }

    private Task QuietAsync() => _host.Get<WorkerPool>().QuietAsync();
}
