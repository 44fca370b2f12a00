using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.TestSupport.Auditing;

/// <summary>Reads a journal's file from outside, read-only, and tells what its facts say and what is wrong with them.</summary>
internal sealed class JournalAudit
{
    private readonly List<string> _faults = [];
    private readonly long[] _stepsDone = new long[StepNames.Count];
    private readonly Dictionary<string, long> _keys = [];
    private OrderTrail[] _orders = new OrderTrail[1024];

    private JournalAudit()
    {
    }

    /// <summary>SQLite's own verdict; "ok" when the file is sound.</summary>
    public string Integrity { get; private set; } = "";

    /// <summary>The last fact.</summary>
    public long Sequence { get; private set; }

    /// <summary>Orders accepted; their numbers are 1 to this.</summary>
    public int Orders { get; private set; }

    /// <summary>Illegal moves, gaps in the sequence, steps done twice; each in words.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What each idempotency key of a caller was used for: its order, or the first of its burst.</summary>
    public IReadOnlyDictionary<string, long> Keys => _keys;

    /// <summary>Reads the journal of a data folder, with its writer running or not; <paramref name="each"/> sees every fact after the number given.</summary>
    public static JournalAudit Read(string folder, Action<long, Fact>? each = null, long after = 0)
    {
        var audit = new JournalAudit();
        var file = new SqliteConnectionStringBuilder
        {
            DataSource = SqliteJournalStorage.FileIn(folder),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 30,
        };
        using var connection = new SqliteConnection(file.ToString());
        connection.Open();
        var buffer = Array.Empty<Fact>();
        foreach (var segment in JournalRows.ReadSegments(connection, "first > $a ORDER BY first", 0, 0))
        {
            audit.Apply(segment, segment.Unpack(ref buffer), each, after);
        }

        audit.ReadKeys(connection);
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        audit.Integrity = check.ExecuteScalar()?.ToString() ?? "";
        return audit;
    }

    /// <summary>Where the order stands.</summary>
    public OrderTrail this[OrderId order] => order.Number < _orders.Length ? _orders[order.Number] : default;

    /// <summary>How often the step was completed, over all orders.</summary>
    public long StepsDone(StepName step) => _stepsDone[(int)step];

    /// <summary>Orders of this status.</summary>
    public int Count(OrderStatus status) => _orders.Count(order => order.Status == status);

    /// <summary>Failed orders that a person may retry with hope: those that were not declined.</summary>
    public IReadOnlyList<OrderId> FailedByChance() =>
        [.. Enumerable.Range(1, Orders).Select(number => new OrderId(number)).Where(order => this[order] is { Status: OrderStatus.Failed, Reason: not FailureReason.Declined })];

    private void ReadKeys(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, first FROM keys";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _keys.Add(reader.GetString(0), reader.GetInt64(1));
        }
    }

    private void Apply(JournalSegment segment, ReadOnlySpan<Fact> facts, Action<long, Fact>? each, long after)
    {
        if (segment.FirstSequence != Sequence + 1)
        {
            _faults.Add($"After fact {Sequence} comes {segment.FirstSequence}.");
        }

        Sequence = segment.FirstSequence - 1;
        foreach (ref readonly var fact in facts)
        {
            Sequence++;
            if (Sequence > after)
            {
                each?.Invoke(Sequence, fact);
            }

            Apply(fact);
        }
    }

    private void Apply(in Fact fact)
    {
        if (fact.Type is FactType.ControlsChanged or FactType.BoardCleared or FactType.CancelRequested)
        {
            return;
        }

        var count = Math.Max(1, fact.Count);
        for (var number = fact.Order.Number; number < fact.Order.Number + count; number++)
        {
            if (number >= _orders.Length)
            {
                Array.Resize(ref _orders, (int)Math.Max(number + 1, _orders.Length * 2L));
            }

            if (!_orders[number].TryApply(fact))
            {
                _faults.Add($"Fact {Sequence}, {fact.Type} at {fact.Step}, must not follow for order {number}.");
            }
        }

        Orders += fact.Type is FactType.OrderAccepted or FactType.BurstAccepted ? count : 0;
        if (fact.Type == FactType.StepCompleted)
        {
            _stepsDone[(int)fact.Step]++;
        }
    }
}
