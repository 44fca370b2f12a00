using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>Plans bulk commands and runs them.</summary>
internal sealed partial class BulkService(IOrderQueries queries, IOrderCommands commands, ILogger<BulkService> log)
{
    /// <summary>Plans a command for all orders that match a query, narrowed to those eligible.</summary>
    public async Task<BulkPlan> WishAsync(BulkKind kind, OrderQuery query, CancellationToken cancellationToken)
    {
        var chosen = await queries.CountAsync(query, cancellationToken);
        var condition = kind == BulkKind.Retry ? "status:failed -kind:unknown" : "status:waiting,running";
        return OrderQuery.TryParse($"{query.Text} {condition}", out var narrow, out _)
            ? new BulkPlan(
                kind, chosen, await queries.CountAsync(narrow, cancellationToken), await CountPaidAsync(narrow, cancellationToken), narrow, [])
            // Too long to be narrowed: each order is checked when it runs, and the receipt shows the result.
            : new BulkPlan(kind, chosen, chosen, 0, query, []);
    }

    /// <summary>Plans a command for the selected rows.</summary>
    public static BulkPlan Wish(BulkKind kind, IReadOnlyList<OrderSummary> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        OrderSummary[] eligible = [.. rows.Where(row => IsEligible(kind, row))];
        return new BulkPlan(kind, rows.Count, eligible.Length, eligible.Count(row => row.IsPaid), null, [.. eligible.Select(row => row.Id)]);
    }

    /// <summary>Runs the plan, and reports progress after each part.</summary>
    public async Task<BulkProgress> RunAsync(BulkPlan wish, Action<BulkProgress> tell, CancellationToken cancellationToken)
    {
        var work = new BulkProgress(wish.Kind, wish.Affected, new BulkReceipt());
        tell(work);
        var progress = new Progress<BulkReceipt>(receipt => Tell(work = work with { Receipt = receipt }));
        try
        {
            var orders = wish.Query is { } query ? queries.IdsAsync(query, cancellationToken) : wish.Ids.ToAsyncEnumerable();
            var receipt = wish.Kind == BulkKind.Retry
                ? await commands.RetryManyAsync(orders, progress, cancellationToken)
                : await commands.CancelManyAsync(orders, progress, cancellationToken);
            return work = work with { Receipt = receipt, IsDone = true };
        }
        catch (OperationCanceledException)
        {
            return work = work with { IsDone = true, Problem = "Stopped. What was done stays done; the same again goes on with the rest." };
        }
        catch (Exception fault)
        {
            LogFault(fault, wish.Kind);
            return work = work with { IsDone = true, Problem = "It ended early: something went wrong inside; the log has the details. The same again goes on with the rest." };
        }

        void Tell(BulkProgress latest)
        {
            // A late progress report must not replace the result.
            if (!latest.IsDone)
            {
                tell(latest);
            }
        }
    }

    private async Task<long> CountPaidAsync(OrderQuery query, CancellationToken cancellationToken) =>
        OrderQuery.TryParse($"{query.Text} is:paid", out var paid, out _) ? await queries.CountAsync(paid, cancellationToken) : 0;

    // Only a person can decide, order by order, whether a step of unknown outcome took effect.
    private static bool IsEligible(BulkKind kind, OrderSummary row) => kind == BulkKind.Retry
        ? OrderTransitions.IsLegal(row.Status, OrderStatus.Accepted) && row.Reason.Kind() != FailureKind.Unknown
        : OrderTransitions.IsLegal(row.Status, OrderStatus.Cancelled);

    [LoggerMessage(EventIds.BulkFailed, LogLevel.Error, "A {Kind} of many orders ended early.", EventName = nameof(EventIds.BulkFailed))]
    private partial void LogFault(Exception fault, BulkKind kind);
}
