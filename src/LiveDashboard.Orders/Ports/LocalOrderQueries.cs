using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Salvage;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Search.Attention;

namespace LiveDashboard.Orders.Ports;

/// <summary>The queries of the engine in this process.</summary>
internal sealed class LocalOrderQueries(
    OrderJournal journal,
    OrderTable orders,
    BurstIndex bursts,
    OrderReader reader,
    OrderSearch search,
    AttentionList inbox,
    DataMeter meter,
    JournalTrimmer trimmer,
    DataNotices notices,
    SalvageNotice salvage) : IOrderQueries
{
    public long Sequence => journal.Sequence;

    public bool HasOrders => orders.Count > 0;

    public RetentionRule Retention => trimmer.Rule;

    public HeldBack? HeldBack => trimmer.HeldBack;

    public ClockDoubt? ClockDoubt => trimmer.Doubt;

    public IReadOnlyList<string> Notices => notices.Texts;

    public string? SalvageNotice => salvage.Text;

    public Task<OrderHistory?> FindAsync(OrderId order, CancellationToken cancellationToken) => reader.FindAsync(order, cancellationToken);

    public OrderHistory AtAcceptance(OrderId order, OrderDetails details) => reader.AtAcceptance(order, details);

    public OrderSummary Renew(OrderSummary known) => reader.Renew(known);

    public Task<BurstView?> FindBurstAsync(string id, CancellationToken cancellationToken) => reader.FindBurstAsync(id, cancellationToken);

    public BurstDetails? BurstOf(OrderId order) => bursts.Find(order);

    public long IndexedThrough(OrderQuery query) => search.IndexedThrough(query);

    public Task<SearchPage?> SearchAsync(OrderQuery query, int limit, string? cursor, CancellationToken cancellationToken) =>
        search.FindAsync(query, limit, cursor, cancellationToken);

    public Task<long> CountAsync(OrderQuery query, CancellationToken cancellationToken) => search.CountAsync(query, cancellationToken);

    public IAsyncEnumerable<OrderId> IdsAsync(OrderQuery query, CancellationToken cancellationToken) => search.IdsAsync(query, cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<OrderSummary>> PartsAsync(OrderQuery query, CancellationToken cancellationToken) =>
        search.PartsAsync(query, cancellationToken);

    public Task<AttentionSnapshot> ReadAttentionAsync(CancellationToken cancellationToken) => inbox.ReadAsync(cancellationToken);

    public Task<DataUse> MeasureDataAsync(CancellationToken cancellationToken) => meter.ReadAsync(cancellationToken);

    public TrimPlan PlanTrim(RetentionRule rule) => trimmer.Plan(rule);
}
