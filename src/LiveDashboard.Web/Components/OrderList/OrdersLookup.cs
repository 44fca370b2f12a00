using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>Loads a page of orders, and updates the one shown without moving its rows.</summary>
public sealed class OrdersLookup(IOrderQueries queries)
{
    /// <summary>Orders on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The limit for counting newer orders.</summary>
    public const int MostNewer = 100;

    /// <summary>A page of a search, or null when the cursor was not issued by an earlier page.</summary>
    /// <exception cref="JournalException">The journal cannot be read, or too many queries are running.</exception>
    public async Task<OrderListView?> FindAsync(OrderQuery query, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var head = queries.Sequence;
        if (await queries.SearchAsync(query, PageSize, after, cancellationToken) is not { } found)
        {
            return null;
        }

        var count = await queries.CountAsync(query, cancellationToken);
        return new OrderListView
        {
            Query = query,
            After = after,
            Next = found.Next,
            Rows = found.Items,
            Count = count,
            CountThen = count,
            FactsBehind = Math.Max(0, head - found.IndexedThrough),
        };
    }

    /// <summary>The same rows in their current state.</summary>
    public OrderListView Renew(OrderListView page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page with { Rows = [.. page.Rows.Select(queries.Renew)] };
    }

    /// <summary>The same rows, with the current count of matches and of newer ones.</summary>
    /// <exception cref="JournalException">The journal cannot be read, or too many queries are running.</exception>
    public async Task<OrderListView> RecountAsync(OrderListView page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var head = queries.Sequence;
        var behind = Math.Max(0, head - queries.IndexedThrough(page.Query));
        var count = await queries.CountAsync(page.Query, cancellationToken);
        var newer = 0;
        if (page.After is null)
        {
            var newest = await queries.SearchAsync(page.Query, MostNewer, null, cancellationToken);
            newer = newest?.Items.Count(order => order.Id > page.Newest) ?? 0;
        }

        return page with { Count = count, Newer = newer, FactsBehind = behind };
    }
}
