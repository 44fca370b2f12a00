using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>
/// Retries or cancels any number of orders, a chunk at a time, so that the journal serves others between two chunks.
/// A committed chunk stays committed when a later one is refused or the caller is gone; repeating the command
/// continues with the rest.
/// </summary>
internal sealed class BulkIntake(OrderIntake intake, CommandLimiter limiter)
{
    /// <summary>Retries the failed orders, each at the step that failed; those beyond the admission limits are left.</summary>
    /// <param name="orders">The orders; enumerated to the end even when stopped early, so that the receipt counts all.</param>
    /// <param name="progress">Reports after each chunk.</param>
    /// <param name="cancellationToken">Stops before the next chunk.</param>
    public Task<BulkReceipt> RetryAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken) =>
        RunAsync(orders, intake.RetryManyAsync, progress, cancellationToken);

    /// <summary>Cancels the unfinished orders: queued ones at once, running ones when their wait has ended.</summary>
    /// <param name="orders">The orders; enumerated to the end even when stopped early, so that the receipt counts all.</param>
    /// <param name="progress">Reports after each chunk.</param>
    /// <param name="cancellationToken">Stops before the next chunk.</param>
    public Task<BulkReceipt> CancelAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken) =>
        RunAsync(orders, intake.CancelManyAsync, progress, cancellationToken);

    private async Task<BulkReceipt> RunAsync(
        IAsyncEnumerable<OrderId> orders,
        Func<IReadOnlyList<OrderId>, CancellationToken, Task<IntakeResult<BulkReceipt>>> command,
        IProgress<BulkReceipt>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(orders);
        var whole = new BulkReceipt { Stopped = limiter.Take() };
        await foreach (var chunk in orders.Chunk(OrderIntake.MaxMany).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            whole = whole.Plus(whole.Stopped is null
                ? await CommandAsync(chunk, command, cancellationToken).ConfigureAwait(false)
                : new BulkReceipt { Matched = chunk.Length });
            progress?.Report(whole);
        }

        return whole;
    }

    private static async Task<BulkReceipt> CommandAsync(
        OrderId[] chunk,
        Func<IReadOnlyList<OrderId>, CancellationToken, Task<IntakeResult<BulkReceipt>>> command,
        CancellationToken cancellationToken)
    {
        var result = await command(chunk, cancellationToken).ConfigureAwait(false);
        return result.Value ?? new BulkReceipt { Matched = chunk.Length, Stopped = result.Refusal };
    }
}
