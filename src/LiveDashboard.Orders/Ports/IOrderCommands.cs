using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Ports;

/// <summary>All commands available to people and programs. A command is answered when it is committed, or refused.</summary>
public interface IOrderCommands
{
    /// <summary>Maximum orders in one command that names them.</summary>
    const int MaxMany = OrderIntake.MaxMany;

    /// <summary>The controls as last committed: never older than what a caller was answered.</summary>
    Controls Controls { get; }

    /// <summary>Accepts one order.</summary>
    /// <param name="request">The order.</param>
    /// <param name="idempotencyKey">The same key and request get the same answer; null for none.</param>
    /// <param name="cancellationToken">Cancels the wait, not the command.</param>
    Task<IntakeResult<OrderReceipt>> SubmitAsync(OrderRequest request, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Accepts a burst of orders, all derived from one seed.</summary>
    /// <param name="request">The burst.</param>
    /// <param name="idempotencyKey">The same key and request get the same answer; null for none.</param>
    /// <param name="cancellationToken">Cancels the wait, not the command.</param>
    Task<IntakeResult<BurstDetails>> SubmitBurstAsync(BurstRequest request, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Cancels one order: a queued one at once, a running one when its wait has ended.</summary>
    Task<IntakeResult<OrderReceipt>> CancelAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>Retries a failed order at the step that failed.</summary>
    /// <param name="order">The order.</param>
    /// <param name="outcome">Whether its step took effect, if that is unknown; otherwise null.</param>
    /// <param name="cancellationToken">Cancels the wait, not the command.</param>
    Task<IntakeResult<OrderReceipt>> RetryAsync(OrderId order, EffectOutcome? outcome, CancellationToken cancellationToken);

    /// <summary>Cancels the unfinished orders, a chunk at a time: what is committed stays committed.</summary>
    /// <param name="orders">The orders; enumerated to the end even when stopped early, so that the receipt counts all.</param>
    /// <param name="progress">Reports after each chunk.</param>
    /// <param name="cancellationToken">Stops before the next chunk.</param>
    Task<BulkReceipt> CancelManyAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken);

    /// <summary>Retries the failed orders, a chunk at a time; those beyond the admission limits are left.</summary>
    /// <param name="orders">The orders; enumerated to the end even when stopped early, so that the receipt counts all.</param>
    /// <param name="progress">Reports after each chunk.</param>
    /// <param name="cancellationToken">Stops before the next chunk.</param>
    Task<BulkReceipt> RetryManyAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken);

    /// <summary>Cancels the unfinished orders of a burst.</summary>
    Task<IntakeResult<BurstDetails>> CancelBurstAsync(string id, CancellationToken cancellationToken);

    /// <summary>Cancels everything unfinished and begins a new board.</summary>
    Task<IntakeResult<ClearReceipt>> ClearAsync(CancellationToken cancellationToken);

    /// <summary>Changes mode, workers, pause, kitchen or retention; omitted values stay.</summary>
    Task<IntakeResult<Controls>> ChangeControlsAsync(ControlsRequest request, CancellationToken cancellationToken);

    /// <summary>Dismisses one of <see cref="IOrderQueries.Notices"/>.</summary>
    void DismissNotice(string text);

    /// <summary>Dismisses <see cref="IOrderQueries.SalvageNotice"/>.</summary>
    /// <exception cref="IOException">The notice's file cannot be deleted.</exception>
    void DismissSalvageNotice();
}
