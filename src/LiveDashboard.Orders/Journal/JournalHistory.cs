using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Notices;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Identifies this history of orders: what the storage held when it was opened, what the partners' ledgers attest, and the life under
/// which new orders are accepted. Reports where the two disagree.
/// </summary>
internal sealed partial class JournalHistory(IJournalStorage storage, OrderTable orders, DataNotices notices, ILogger<OrderJournal> logger)
{
    private const string NotOpen = "The journal is not open.";

    private readonly ILogger<OrderJournal> _logger = logger;
    private JournalHead? _head;
    private OrderNames? _names;

    /// <summary>What the storage held; available after <see cref="Open"/>.</summary>
    public JournalHead Head => _head ?? throw new InvalidOperationException(NotOpen);

    /// <summary>Names orders to partners; available after <see cref="Open"/>.</summary>
    public OrderNames Names => _names ?? throw new InvalidOperationException(NotOpen);

    /// <summary>The partners' ledgers at this start; null when they cannot be queried.</summary>
    public LedgerAnswer? Ledger { get; set; }

    /// <summary>Whether the ledgers cannot show what was done for the orders in progress at the start.</summary>
    public bool HasStrangeLedger { get; private set; }

    /// <summary>Opens the storage.</summary>
    /// <exception cref="JournalException">The folder cannot be used.</exception>
    public JournalHead Open()
    {
        _head = storage.Open();
        if (_head.Salvaged is { } salvaged)
        {
            LogSalvaged(salvaged);
        }

        Publish(_head.Notices);
        _names = new OrderNames(_head.Installation, _head.Lives);
        return _head;
    }

    /// <summary>Begins a new life for the orders from the next one on; called after the replay.</summary>
    public void BeginLife()
    {
        // Numbers skipped by an earlier life are not assigned either.
        orders.SkipThrough(new OrderId(Head.Lives is [.., var last] ? last.First.Value - 1 : 0));
        var check = new LedgerCheck(Ledger, Head.Ledger, orders);
        Publish(check.Notices());
        HasStrangeLedger = check.IsStrange;
        orders.SkipThrough(new OrderId(check.Floor));
        var first = new OrderId(orders.Count + 1);
        Names.Begin(new Life(first, storage.BeginLife(first, Ledger?.Id)));
    }

    private void Publish(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            LogNotice(text);
            notices.Add(text);
        }
    }

    [LoggerMessage(EventIds.JournalNoticed, LogLevel.Warning, "{Notice}", EventName = nameof(EventIds.JournalNoticed))]
    private partial void LogNotice(string notice);

    [LoggerMessage(EventIds.JournalSalvaged, LogLevel.Warning, "{Salvaged}", EventName = nameof(EventIds.JournalSalvaged))]
    private partial void LogSalvaged(string salvaged);
}
