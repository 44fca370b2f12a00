using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Search.Attention;

namespace LiveDashboard.Orders.Ports;

/// <summary>Everything people and programs can ask about orders and the data they are kept in.</summary>
public interface IOrderQueries
{
    /// <summary>Most orders on a page.</summary>
    const int MaxPage = OrderReader.MaxPage;

    /// <summary>The last committed fact.</summary>
    long Sequence { get; }

    /// <summary>Whether any order was ever accepted.</summary>
    bool HasOrders { get; }

    /// <summary>The rule of retention in force: what a person set on the board, or else the configuration.</summary>
    RetentionRule Retention { get; }

    /// <summary>What waits until a person says that the machine's clock is right, as of the last look; null when nothing does.</summary>
    HeldBack? HeldBack { get; }

    /// <summary>Why it is not sure that the machine's clock is right; null when there is no doubt.</summary>
    ClockDoubt? ClockDoubt { get; }

    /// <summary>What people must know of the data and have not yet dismissed, oldest first.</summary>
    IReadOnlyList<string> Notices { get; }

    /// <summary>What was saved from a damaged file and where that is, in one line; null when there is nothing to tell.</summary>
    string? SalvageNotice { get; }

    /// <summary>The order with every attempt, or null.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<OrderHistory?> FindAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>An order as it was the moment it was accepted; reads no file.</summary>
    OrderHistory AtAcceptance(OrderId order, OrderDetails details);

    /// <summary>A row read before, with its state as it is now; reads no file.</summary>
    OrderSummary Renew(OrderSummary known);

    /// <summary>The burst and how far it is, or null.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<BurstView?> FindBurstAsync(string id, CancellationToken cancellationToken);

    /// <summary>The burst the order belongs to, or null.</summary>
    BurstDetails? BurstOf(OrderId order);

    /// <summary>The last fact the query takes into account; <see cref="Sequence"/>, unless it asks for names and some are not known yet.</summary>
    long IndexedThrough(OrderQuery query);

    /// <summary>A page, newest first, beginning before the cursor; null when the cursor is none that a page gave.</summary>
    /// <param name="query">What the orders must fulfil, each at the moment it is looked at.</param>
    /// <param name="limit">1 to <see cref="MaxPage"/>.</param>
    /// <param name="cursor">Null for the first page.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="JournalException">Too many searches wait, or the journal cannot be read.</exception>
    Task<SearchPage?> SearchAsync(OrderQuery query, int limit, string? cursor, CancellationToken cancellationToken);

    /// <summary>How many orders fit, exactly.</summary>
    /// <exception cref="JournalException">Too many searches wait.</exception>
    Task<long> CountAsync(OrderQuery query, CancellationToken cancellationToken);

    /// <summary>The ids of all orders that fit now, newest first; what happens while they are read changes nothing.</summary>
    /// <exception cref="JournalException">Too many searches wait.</exception>
    IAsyncEnumerable<OrderId> IdsAsync(OrderQuery query, CancellationToken cancellationToken);

    /// <summary>All orders that fit now, newest first, a few hundred at a time; each in the state it has when its part is read.</summary>
    /// <exception cref="JournalException">Too many searches wait, or the journal cannot be read.</exception>
    IAsyncEnumerable<IReadOnlyList<OrderSummary>> PartsAsync(OrderQuery query, CancellationToken cancellationToken);

    /// <summary>What waits for a person; up to a second old, or older where looking takes longer than 50 ms.</summary>
    /// <exception cref="JournalException">Too much of the journal is being read.</exception>
    Task<AttentionSnapshot> ReadAttentionAsync(CancellationToken cancellationToken);

    /// <summary>What the data takes, up to three seconds ago.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<DataUse> MeasureDataAsync(CancellationToken cancellationToken);

    /// <summary>What a rule of retention would remove now, the clock being right.</summary>
    TrimPlan PlanTrim(RetentionRule rule);
}
