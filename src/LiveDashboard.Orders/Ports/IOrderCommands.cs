using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Ports;

/// <summary>Everything people and programs can ask to be done. A command is answered when it is committed, or refused.</summary>
public interface IOrderCommands
{
    /// <summary>Most orders in one command that names them.</summary>
    const int MaxMany = OrderIntake.MaxMany;

    /// <summary>The controls as last committed: never older than what a caller was told.</summary>
    Controls Controls { get; }

    /// <summary>Accepts one order.</summary>
    /// <param name="request">The order.</param>
    /// <param name="idempotencyKey">The same key and request get the same answer; null for none.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    Task<IntakeResult<OrderReceipt>> SubmitAsync(OrderRequest request, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Accepts a burst of orders, all derived from one seed.</summary>
    /// <param name="request">How many, and how.</param>
    /// <param name="idempotencyKey">The same key and request get the same answer; null for none.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    Task<IntakeResult<BurstDetails>> SubmitBurstAsync(BurstRequest request, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Ends one order: a queued one at once, a running one when its wait has ended.</summary>
    Task<IntakeResult<OrderReceipt>> CancelAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>Takes a failed order up again, at the step that failed.</summary>
    /// <param name="order">Which order.</param>
    /// <param name="outcome">Whether the effect of its step exists, where only a person can tell; else null.</param>
    /// <param name="cancellationToken">Ends the wait, not the command.</param>
    Task<IntakeResult<OrderReceipt>> RetryAsync(OrderId order, EffectOutcome? outcome, CancellationToken cancellationToken);

    /// <summary>Ends those that have not ended, a chunk at a time: what is committed stays committed.</summary>
    /// <param name="orders">Which orders; read to the end even when it stops early, so that the receipt counts all.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Ends it before the next chunk.</param>
    Task<BulkReceipt> CancelManyAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken);

    /// <summary>Takes the failed ones up again, a chunk at a time; those are left that the admission limits do not allow.</summary>
    /// <param name="orders">Which orders; read to the end even when it stops early, so that the receipt counts all.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Ends it before the next chunk.</param>
    Task<BulkReceipt> RetryManyAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken);

    /// <summary>Ends what is unfinished of a burst.</summary>
    Task<IntakeResult<BurstDetails>> CancelBurstAsync(string id, CancellationToken cancellationToken);

    /// <summary>Ends everything unfinished and begins a new board.</summary>
    Task<IntakeResult<ClearReceipt>> ClearAsync(CancellationToken cancellationToken);

    /// <summary>Changes mode, workers, pause, kitchen or retention; what is left out stays.</summary>
    Task<IntakeResult<Controls>> ChangeControlsAsync(ControlsRequest request, CancellationToken cancellationToken);

    /// <summary>A person has read this one of <see cref="IOrderQueries.Notices"/>.</summary>
    void DismissNotice(string text);

    /// <summary>A person has read <see cref="IOrderQueries.SalvageNotice"/>.</summary>
    /// <exception cref="IOException">The notice's file cannot be deleted.</exception>
    void DismissSalvageNotice();
}
