using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>
/// Retries or cancels as many orders as somebody names, a chunk at a time: the journal serves others between two chunks.
/// A chunk that is committed stays committed when a later one is refused or nobody waits any more; the same wish again
/// goes on with the rest.
/// </summary>
internal sealed class BulkIntake(OrderIntake intake, CommandLimiter limiter)
{
    /// <summary>Takes the failed ones up again, each at the step that failed; those are left that the admission limits do not allow.</summary>
    /// <param name="orders">Which orders; read to the end even when it stops early, so that the receipt counts all.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Ends it before the next chunk.</param>
    public Task<BulkReceipt> RetryAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken) =>
        RunAsync(orders, intake.RetryManyAsync, progress, cancellationToken);

    /// <summary>Ends those that have not ended: queued ones at once, running ones when their wait has ended.</summary>
    /// <param name="orders">Which orders; read to the end even when it stops early, so that the receipt counts all.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Ends it before the next chunk.</param>
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
