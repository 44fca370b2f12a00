using System.Collections.Concurrent;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using LiveDashboard.TestSupport.Auditing;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>
/// A day in small: single orders with keys, a burst, a change of mode, failing partners, a restart, a cancel, a retry and a
/// clear. When the process dies or an operation fails, it asks again for whatever it has no answer to, as a caller would.
/// </summary>
internal sealed class SmallRun(JournalFaults faults, Func<OrderJournal, OrderId, StepName, string>? key = null) : IAsyncDisposable
{
    private const int LongestRest = 60;
    private const int RetryTo = 3;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly HeldWorkersTime _time = new();
    private readonly ConcurrentDictionary<string, OrderId> _acknowledged = new();
    private LockstepEngine? _engine;

    /// <summary>What the partners did, over all lives.</summary>
    public LedgerPartners Ledger { get; } = new();

    /// <summary>What was said of an operation that failed.</summary>
    public List<string> Told { get; } = [];

    /// <summary>Whether the operation was one of an orderly end: then there was nobody left to tell.</summary>
    public bool IsHitWhileClosing { get; private set; }

    /// <summary>What each key was acknowledged with.</summary>
    public IReadOnlyDictionary<string, OrderId> Acknowledged => _acknowledged;

    /// <summary>Counts of the board at the end.</summary>
    public BoardCounts Counts => Engine.Host.Get<BoardProjection>().Read(1_000_000, 1).Counts;

    private LockstepEngine Engine => _engine ?? throw new InvalidOperationException("No life has begun.");

    /// <summary>Plays it to the end, until nothing is unfinished.</summary>
    public async Task PlayAsync()
    {
        await StartAsync();
        await AskAsync(Change(Fail(StepName.Courier, 0.6)), Order("a"), Order("b"), Order("c", ExecutionMode.Blocking));
        await PassAsync(3);
        await AskAsync(Burst("d", 4));
        await PassAsync(2);
        await AskAsync(Cancel(5), Change(Decline(StepName.Payment, 1)));
        await RestartAsync();
        await AskAsync(Order("e"), Change(new ControlsRequest(ExecutionMode.Blocking)));
        await PassAsync(RetryTo);
        await AskAsync(Change(Decline(StepName.Payment, 0)), Change(Fail(StepName.Courier, 0)));
        await RestAsync();
        await AskAsync([.. FailedOrders().Select(Retry), Order("a"), Burst("d", 4)]);
        await PassAsync(1);
        await AskAsync(Order("f"), intake => Refusal(intake.ClearAsync(default)), Order("g"));
        await RestAsync();
        await AskAsync(Order("a"), Order("b"), Order("c", ExecutionMode.Blocking), Burst("d", 4), Order("e"), Order("f"), Order("g"));
    }

    /// <summary>Ends the last life in good order, and reads what it left.</summary>
    public async Task<JournalAudit> AuditAsync()
    {
        await Engine.DisposeAsync();
        _engine = null;
        return JournalAudit.Read(faults.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }
    }

    private async Task StartAsync()
    {
        while (_engine is null)
        {
            try
            {
                _engine = await LockstepEngine.StartAsync(_time, faults, Ledger, key);
            }
            catch (ProcessKilledException)
            {
                // It died while it started: the next process begins with what is there.
            }
            catch (JournalException problem)
            {
                Told.Add(problem.Message);
            }
        }
    }

    private async Task RestartAsync()
    {
        var isUnhurt = faults.Hit is null;
        await Engine.DisposeAsync();
        _engine = null;
        IsHitWhileClosing |= isUnhurt && faults.Hit is not null;
        await StartAsync();
    }

    private async Task AskAsync(params IReadOnlyList<Func<OrderIntake, Task<Refusal?>>> wishes)
    {
        while (true)
        {
            var refusals = await Engine.RoundAsync(wishes, Told);
            if (faults.IsDead)
            {
                await RestartAsync();
                continue;
            }

            Told.AddRange(refusals.OfType<Refusal>().Where(IsUnavailable).Select(refusal => refusal.Message));
            wishes = [.. wishes.Where((_, place) => refusals[place] is { } refusal && IsUnavailable(refusal))];
            if (wishes.Count == 0)
            {
                return;
            }
        }
    }

    private async Task PassAsync(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            await Engine.AdvanceAsync(s_second);
            await AskAsync();
        }
    }

    private async Task RestAsync()
    {
        for (var second = 0; Engine.Host.Orders.Unfinished > 0; second++)
        {
            Assert.True(second < LongestRest, $"{Engine.Host.Orders.Unfinished} orders do not end.");
            await PassAsync(1);
        }
    }

    private IEnumerable<OrderId> FailedOrders() => Enumerable.Range(1, (int)Engine.Host.Orders.Count)
        .Select(number => new OrderId(number))
        .Where(order => Engine.Host.Orders.TryGet(order, out var entry) && entry.Status == OrderStatus.Failed);

    private Func<OrderIntake, Task<Refusal?>> Order(string name, ExecutionMode? mode = null) => async intake =>
    {
        var answer = await intake.SubmitAsync(Requests.Order(name, mode), name, default);
        return Note(name, answer.Value?.Id, answer.Refusal);
    };

    private Func<OrderIntake, Task<Refusal?>> Burst(string name, int count) => async intake =>
    {
        var answer = await intake.SubmitBurstAsync(new BurstRequest(count, Seed: 5), name, default);
        return Note(name, answer.Value?.First, answer.Refusal);
    };

    private Refusal? Note(string name, OrderId? order, Refusal? refusal)
    {
        if (order is { } id)
        {
            Assert.Equal(id, _acknowledged.GetOrAdd(name, id));
        }

        return refusal;
    }

    private static Func<OrderIntake, Task<Refusal?>> Cancel(long order) => intake => Refusal(intake.CancelAsync(new OrderId(order), default));

    private static Func<OrderIntake, Task<Refusal?>> Retry(OrderId order) => intake => Refusal(intake.RetryAsync(order, default));

    private static Func<OrderIntake, Task<Refusal?>> Change(ControlsRequest change) => intake => Refusal(intake.ChangeControlsAsync(change, default));

    private static ControlsRequest Fail(StepName step, double rate) => Steps(step, new StepProfileRequest(FailureRate: rate));

    private static ControlsRequest Decline(StepName step, double rate) => Steps(step, new StepProfileRequest(DeclineRate: rate));

    private static ControlsRequest Steps(StepName step, StepProfileRequest change) =>
        new(Steps: new Dictionary<StepName, StepProfileRequest> { [step] = change });

    private static async Task<Refusal?> Refusal<T>(Task<IntakeResult<T>> answer)
        where T : class => (await answer).Refusal;

    private static bool IsUnavailable(Refusal refusal) => refusal.Kind == RefusalKind.Unavailable;
}
