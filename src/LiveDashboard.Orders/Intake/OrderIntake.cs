using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Commands;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Intake;

/// <summary>The front door: every command enters here, is checked, and is answered when it is committed.</summary>
internal sealed class OrderIntake
{
    /// <summary>Maximum orders in one command: more would hold the journal's thread too long.</summary>
    public const int MaxMany = 10_000;

    private readonly OrderJournal _journal;
    private readonly BurstIndex _bursts;
    private readonly AdmissionLimits _limits;
    private readonly CommandLimiter _limiter;
    private readonly RetentionRule _unset;

    public OrderIntake(OrderJournal journal, BurstIndex bursts, OrdersOptions options, MemoryBudget memory, CommandLimiter limiter)
    {
        _journal = journal;
        _limiter = limiter;
        _bursts = bursts;
        _unset = options.Retention;
        _limits = new AdmissionLimits(options, new MemoryLimit(memory));
    }

    /// <summary>The controls as last committed: never older than what a caller was answered.</summary>
    public Controls Controls => _journal.Controls;

    /// <summary>Accepts one order.</summary>
    public Task<IntakeResult<OrderReceipt>> SubmitAsync(OrderRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (IdempotencyKey.Check(idempotencyKey) is { } wrongKey)
        {
            return Refused<OrderReceipt>(wrongKey);
        }

        return OrderCheck.Check(request, _journal.Controls.Kitchen.Transport, out var details) is { } refusal
            ? Refused<OrderReceipt>(refusal)
            : Submit(new AcceptOrder(details, IdempotencyKey.Of("order", idempotencyKey, request), _limits), cancellationToken);
    }

    /// <summary>Accepts a burst of orders, all derived from one seed.</summary>
    public Task<IntakeResult<BurstDetails>> SubmitBurstAsync(BurstRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (IdempotencyKey.Check(idempotencyKey) is { } wrongKey)
        {
            return Refused<BurstDetails>(wrongKey);
        }

        var wrong = BurstCheck.Check(request, _journal.Controls.Kitchen, out var burst);
        return ((idempotencyKey is null ? wrong : null) ?? _limiter.Take()) is { } refusal
            ? Refused<BurstDetails>(refusal)
            : Submit(new AcceptBurst(burst, wrong, _bursts, IdempotencyKey.Of("burst", idempotencyKey, request), _limits), cancellationToken);
    }

    /// <summary>Cancels one order: a queued one at once, a running one when its wait has ended.</summary>
    public Task<IntakeResult<OrderReceipt>> CancelAsync(OrderId order, CancellationToken cancellationToken) =>
        Submit(new CancelOrder(order), cancellationToken);

    /// <summary>Retries a failed order at the step that failed.</summary>
    public Task<IntakeResult<OrderReceipt>> RetryAsync(OrderId order, CancellationToken cancellationToken) =>
        RetryAsync(order, null, cancellationToken);

    /// <summary>Retries a failed order; <paramref name="outcome"/> resolves whether its step took effect, where that is unknown.</summary>
    public Task<IntakeResult<OrderReceipt>> RetryAsync(OrderId order, EffectOutcome? outcome, CancellationToken cancellationToken) =>
        Submit(new RetryOrder(order, outcome, _limits), cancellationToken);

    /// <summary>Retries the failed ones of many orders in one commit; <see cref="BulkIntake"/> takes more than fit in one.</summary>
    /// <param name="orders">At most <see cref="MaxMany"/>; duplicates are ignored.</param>
    /// <param name="cancellationToken">Cancels the wait, not the command.</param>
    public Task<IntakeResult<BulkReceipt>> RetryManyAsync(IReadOnlyList<OrderId> orders, CancellationToken cancellationToken) =>
        Submit(new RetryMany(Different(orders), _limits), cancellationToken);

    /// <summary>Cancels the unfinished ones of many orders in one commit; <see cref="BulkIntake"/> takes more than fit in one.</summary>
    /// <param name="orders">At most <see cref="MaxMany"/>; duplicates are ignored.</param>
    /// <param name="cancellationToken">Cancels the wait, not the command.</param>
    public Task<IntakeResult<BulkReceipt>> CancelManyAsync(IReadOnlyList<OrderId> orders, CancellationToken cancellationToken) =>
        Submit(new CancelMany(Different(orders)), cancellationToken);

    /// <summary>Cancels the unfinished orders of a burst.</summary>
    public Task<IntakeResult<BurstDetails>> CancelBurstAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _bursts.Find(id) is not { } burst ? Refused<BurstDetails>(new Refusal(RefusalKind.NotFound, "There is no such burst."))
            : _limiter.Take() is { } refusal ? Refused<BurstDetails>(refusal)
            : Submit(new CancelBurst(burst), cancellationToken);
    }

    /// <summary>Cancels everything unfinished and begins a new board.</summary>
    public Task<IntakeResult<ClearReceipt>> ClearAsync(CancellationToken cancellationToken) =>
        _limiter.Take() is { } refusal ? Refused<ClearReceipt>(refusal) : Submit(new ClearBoard(), cancellationToken);

    /// <summary>Changes mode, workers, pause or kitchen; omitted values stay.</summary>
    public Task<IntakeResult<Controls>> ChangeControlsAsync(ControlsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (ControlsCheck.Check(request) ?? _limiter.Take()) is { } refusal
            ? Refused<Controls>(refusal)
            : Submit(new ChangeControls(controls => ControlsCheck.Merge(controls, request, _unset), ControlsCheck.CheckKitchen), cancellationToken);
    }

    private Task<IntakeResult<T>> Submit<T>(IntakeCommand<T> command, CancellationToken cancellationToken)
        where T : class
    {
        _journal.Submit(command);
        return command.Answer.WaitAsync(cancellationToken);
    }

    private static OrderId[] Different(IReadOnlyList<OrderId> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orders.Count, MaxMany);
        return [.. orders.Distinct().Order()];
    }

    private static Task<IntakeResult<T>> Refused<T>(Refusal refusal)
        where T : class => Task.FromResult(IntakeResult<T>.Refused(refusal));
}
