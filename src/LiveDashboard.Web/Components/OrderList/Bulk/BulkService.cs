using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>Works out what a bulk command would touch, and carries it out.</summary>
internal sealed partial class BulkService(IOrderQueries queries, IOrderCommands commands, ILogger<BulkService> log)
{
    /// <summary>The wish about all orders a query finds, narrowed to those it can be done to.</summary>
    public async Task<BulkPlan> WishAsync(BulkKind kind, OrderQuery query, CancellationToken cancellationToken)
    {
        var chosen = await queries.CountAsync(query, cancellationToken);
        var condition = kind == BulkKind.Retry ? "status:failed -kind:unknown" : "status:accepted,running";
        return OrderQuery.TryParse($"{query.Text} {condition}", out var narrow, out _)
            ? new BulkPlan(kind, chosen, await queries.CountAsync(narrow, cancellationToken), narrow, [])
            // Too long to be narrowed: the orders are asked one by one then, and the receipt tells.
            : new BulkPlan(kind, chosen, chosen, query, []);
    }

    /// <summary>The wish about the rows somebody chose.</summary>
    public static BulkPlan Wish(BulkKind kind, IReadOnlyList<OrderSummary> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        OrderId[] ids = [.. rows.Where(row => MayBe(kind, row)).Select(row => row.Id)];
        return new BulkPlan(kind, rows.Count, ids.Length, null, ids);
    }

    /// <summary>Carries it out, and tells after each part how far it is.</summary>
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
            // A part told late must not take the place of the end.
            if (!latest.IsDone)
            {
                tell(latest);
            }
        }
    }

    // Whether a step of unknown outcome took effect is for a person to say, order by order.
    private static bool MayBe(BulkKind kind, OrderSummary row) => kind == BulkKind.Retry
        ? OrderTransitions.IsLegal(row.Status, OrderStatus.Accepted) && row.Reason.Kind() != FailureKind.Unknown
        : OrderTransitions.IsLegal(row.Status, OrderStatus.Cancelled);

    [LoggerMessage(EventIds.BulkFailed, LogLevel.Error, "A {Kind} of many orders ended early.", EventName = nameof(EventIds.BulkFailed))]
    private partial void LogFault(Exception fault, BulkKind kind);
}
