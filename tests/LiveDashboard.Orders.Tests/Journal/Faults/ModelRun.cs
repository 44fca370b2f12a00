using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.TestSupport;
using LiveDashboard.TestSupport.Auditing;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>An engine and a model of it that hear the same commands; after each they are compared, and both with the file.</summary>
internal sealed class ModelRun(string root) : IAsyncDisposable
{
    private readonly HeldWorkersTime _time = new();
    private readonly JournalFaults _faults = new(root);
    private readonly LedgerPartners _ledger = new();
    private readonly OrderModel _model = new();
    private readonly List<Fact> _facts = [];
    private LockstepEngine? _engine;
    private int _keys;

    /// <summary>Every committed fact, without the numbers that the operating system gives to threads.</summary>
    public IReadOnlyList<string> Facts => [.. _facts.Select(fact => (fact with { Thread = 0, Details = null }).ToString())];

    private LockstepEngine Engine => _engine ?? throw new InvalidOperationException("It was not started.");

    public async Task StartAsync()
    {
        _engine = await LockstepEngine.StartAsync(_time, _faults, _ledger);
        await CommitAsync();
    }

    public Task AcceptAsync(ExecutionMode? mode) => AskAsync(
        async intake => (await intake.SubmitAsync(Requests.Order(mode: mode), $"key-{++_keys}", default)).Refusal,
        () =>
        {
            _model.Accept(1);
            return null;
        });

    public Task BurstAsync(int count, int seed, ExecutionMode? mode) => AskAsync(
        async intake => (await intake.SubmitBurstAsync(new BurstRequest(count, mode, seed), $"key-{++_keys}", default)).Refusal,
        () =>
        {
            _model.Accept(count);
            return null;
        });

    public Task CancelAsync(long order) =>
        AskAsync(async intake => (await intake.CancelAsync(new OrderId(order), default)).Refusal, () => _model.Cancel(order));

    public Task RetryAsync(long order) =>
        AskAsync(async intake => (await intake.RetryAsync(new OrderId(order), default)).Refusal, () => _model.Retry(order));

    public Task ClearAsync() => AskAsync(
        async intake => (await intake.ClearAsync(default)).Refusal,
        () =>
        {
            _model.Clear();
            return null;
        });

    public Task ChangeAsync(ControlsRequest change) => AskAsync(
        async intake => (await intake.ChangeControlsAsync(change, default)).Refusal,
        () =>
        {
            _model.IsPaused = change.Paused ?? _model.IsPaused;
            return null;
        });

    /// <summary>Time passes, a second at a time.</summary>
    public async Task PassAsync(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            await Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
            await CommitAsync();
        }
    }

    /// <summary>The process is killed and begins again with what it left behind.</summary>
    public async Task CrashAsync()
    {
        _faults.Kill();
        await Engine.DisposeAsync();
        await StartAsync();
    }

    /// <summary>An order comes while the disk is full: it is refused with the reason, and nothing of it is there.</summary>
    public async Task FillDiskAsync()
    {
        _faults.DiskIsFull = true;
        Func<OrderIntake, Task<Refusal?>> wish = async intake => (await intake.SubmitAsync(Requests.Order(), $"key-{++_keys}", default)).Refusal;
        var round = Engine.RoundAsync([wish], afterRefusal: () => _faults.DiskIsFull = false);
        Assert.Equal(JournalFaults.Message, Assert.Single(await round)?.Message);
        await CommitAsync();
    }

    /// <summary>Lets everything come to its end and looks a last time.</summary>
    public async Task FinishAsync()
    {
        await ChangeAsync(new ControlsRequest(ExecutionMode.Async, Paused: false));
        for (var minute = 0; Engine.Host.Orders.Unfinished > 0; minute++)
        {
            Assert.True(minute < 10, $"{Engine.Host.Orders.Unfinished} orders do not end.");
            await PassAsync(60);
        }

        Assert.All(_model.Orders, order => Assert.True(order.IsFinal));
        Assert.All(_ledger.Effects.Values, times => Assert.Equal(1, times));
        var journal = JournalAudit.Read(_faults.Folder);
        Assert.Empty(journal.Faults);
        Assert.Equal(_model.Orders.Select(order => order.Status), _model.Orders.Select((_, place) => journal[new OrderId(place + 1)].Status));
    }

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AskAsync(Func<OrderIntake, Task<Refusal?>> wish, Func<RefusalKind?> foretell)
    {
        // What is done but not committed yet first: the answer is given on what is committed.
        await CommitAsync();
        var refusal = Assert.Single(await Engine.RoundAsync([wish]));
        Assert.Equal(foretell(), refusal?.Kind);
        await CommitAsync();
    }

    private async Task CommitAsync()
    {
        var before = -1L;
        while (before != Engine.Host.Journal.Sequence)
        {
            before = Engine.Host.Journal.Sequence;
            await Engine.RoundAsync([]);
        }

        Compare();
    }

    private void Compare()
    {
        var known = _facts.Count;
        JournalAudit.Read(_faults.Folder, (_, fact) => _facts.Add(fact), known);
        _facts.Skip(known).ToList().ForEach(_model.Follow);

        for (var place = 0; place < _model.Orders.Count; place++)
        {
            Assert.True(Engine.Host.Orders.TryGet(new OrderId(place + 1), out var entry));
            Assert.Equal(_model.Orders[place].Status, entry.Status);
        }

        Assert.Equal(_model.Orders.Count, Engine.Host.Orders.Count);
        CompareBoard(Engine.Host.Get<BoardProjection>().Read(1_000_000, 1).Counts);
    }

    private void CompareBoard(BoardCounts counts)
    {
        var shown = _model.Orders.Skip(_model.Cleared).ToList();
        Assert.Equal(shown.Count, counts.Accepted);
        Assert.Equal(shown.Count(order => order.Status == OrderStatus.Accepted), counts.Queued);
        Assert.Equal(shown.Count(order => order.Status == OrderStatus.Running), counts.InFlight);
        Assert.Equal(shown.Count(order => order.Status == OrderStatus.Completed), counts.Completed);
        Assert.Equal(shown.Count(order => order.Status == OrderStatus.Failed), counts.Failed);
        Assert.Equal(shown.Count(order => order.Status == OrderStatus.Cancelled), counts.Cancelled);
    }
}
