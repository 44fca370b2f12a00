using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Search.Attention;

namespace LiveDashboard.Orders.Ports;

/// <summary>All queries about orders and their data.</summary>
public interface IOrderQueries
{
    /// <summary>Maximum orders per page.</summary>
    const int MaxPage = OrderReader.MaxPage;

    /// <summary>Sequence number of the last committed fact; 0 when there is none.</summary>
    long Sequence { get; }

    /// <summary>Whether any order was ever accepted.</summary>
    bool HasOrders { get; }

    /// <summary>The retention rule in force: the one set on the board, or else the configured one.</summary>
    RetentionRule Retention { get; }

    /// <summary>Orders held back until the machine's clock is confirmed, as of the last check; null when there are none.</summary>
    HeldBack? HeldBack { get; }

    /// <summary>Why the machine's clock may be wrong; null when there is no doubt.</summary>
    ClockDoubt? ClockDoubt { get; }

    /// <summary>Warnings about the data that have not been dismissed, oldest first.</summary>
    IReadOnlyList<string> Notices { get; }

    /// <summary>What was salvaged from a damaged file and where it is, in one line; null when there is nothing to report.</summary>
    string? SalvageNotice { get; }

    /// <summary>The order with every attempt, or null if there is no such order.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<OrderHistory?> FindAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>An order as it was when accepted; reads no file.</summary>
    OrderHistory AtAcceptance(OrderId order, OrderDetails details);

    /// <summary>An earlier row with its current state; reads no file.</summary>
    OrderSummary Renew(OrderSummary known);

    /// <summary>The burst and its progress, or null if there is no such burst.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<BurstView?> FindBurstAsync(string id, CancellationToken cancellationToken);

    /// <summary>The burst the order belongs to, or null.</summary>
    BurstDetails? BurstOf(OrderId order);

    /// <summary>The last fact the query covers: <see cref="Sequence"/>, unless it matches names and some are not indexed yet.</summary>
    long IndexedThrough(OrderQuery query);

    /// <summary>A page, newest first, beginning before the cursor; null when the cursor was not issued by an earlier page.</summary>
    /// <param name="query">The conditions, evaluated for each order when it is visited.</param>
    /// <param name="limit">1 to <see cref="MaxPage"/>.</param>
    /// <param name="cursor">Null for the first page.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="JournalException">Too many searches are queued, or the journal cannot be read.</exception>
    Task<SearchPage?> SearchAsync(OrderQuery query, int limit, string? cursor, CancellationToken cancellationToken);

    /// <summary>The exact number of matching orders.</summary>
    /// <exception cref="JournalException">Too many searches are queued.</exception>
    Task<long> CountAsync(OrderQuery query, CancellationToken cancellationToken);

    /// <summary>The ids of all orders that match now, newest first; later changes do not affect the enumeration.</summary>
    /// <exception cref="JournalException">Too many searches are queued.</exception>
    IAsyncEnumerable<OrderId> IdsAsync(OrderQuery query, CancellationToken cancellationToken);

    /// <summary>All orders that match now, newest first, a few hundred at a time; each in its state when its part is read.</summary>
    /// <exception cref="JournalException">Too many searches are queued, or the journal cannot be read.</exception>
    IAsyncEnumerable<IReadOnlyList<OrderSummary>> PartsAsync(OrderQuery query, CancellationToken cancellationToken);

    /// <summary>The orders that need attention; up to a second old, or older if a scan takes longer than 50 ms.</summary>
    /// <exception cref="JournalException">Too many reads of the journal are queued.</exception>
    Task<AttentionSnapshot> ReadAttentionAsync(CancellationToken cancellationToken);

    /// <summary>Disk usage of the data, up to three seconds old.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<DataUse> MeasureDataAsync(CancellationToken cancellationToken);

    /// <summary>What a retention rule would remove now, assuming that the clock is right.</summary>
    TrimPlan PlanTrim(RetentionRule rule);
}
