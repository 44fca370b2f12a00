using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Notices;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Which history of orders this is: what the storage held when it was opened, what the partners' ledgers witness, under which life new
/// orders are accepted. Tells people where the two do not agree.
/// </summary>
internal sealed partial class JournalHistory(IJournalStorage storage, OrderTable orders, DataNotices notices, ILogger<OrderJournal> logger)
{
    private const string NotOpen = "The journal is not open.";

    private readonly ILogger<OrderJournal> _logger = logger;
    private JournalHead? _head;
    private OrderNames? _names;

    /// <summary>What the storage held; known after <see cref="Open"/>.</summary>
    public JournalHead Head => _head ?? throw new InvalidOperationException(NotOpen);

    /// <summary>How orders are named to partners; known after <see cref="Open"/>.</summary>
    public OrderNames Names => _names ?? throw new InvalidOperationException(NotOpen);

    /// <summary>What the partners' ledgers say at this start; null when they cannot be asked.</summary>
    public LedgerAnswer? Ledger { get; set; }

    /// <summary>Whether the ledgers cannot tell what was done for the orders that were under way at the start.</summary>
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

    /// <summary>Everything committed is read back: from the next order on they are accepted under a new life.</summary>
    public void BeginLife()
    {
        // Numbers that a life before had left out are not given either.
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
