using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal;

/// <summary>The commands' part of the batch being formed; used on the journal's thread only.</summary>
internal sealed class JournalDraft
{
    private readonly IJournalStorage _journal;
    private readonly BurstIndex _bursts;
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<string, KeyRecord> _keys = [];
    private readonly HashSet<OrderId> _retried = [];
    private readonly List<(OrderId Id, OrderDetails Details)> _orderRows = [];
    private readonly List<BurstDetails> _burstRows = [];
    private long _orders;

    internal JournalDraft(IJournalStorage journal, OrderTable orders, BurstIndex bursts, Controls controls, long nowMs)
    {
        _journal = journal;
        _bursts = bursts;
        Orders = orders;
        Controls = controls;
        NowMs = nowMs;
        _orders = orders.Count;
        Unfinished = orders.Unfinished;
        UnfinishedHttp = orders.UnfinishedHttp;
    }

    /// <summary>The committed orders; those accepted in this draft are not among them yet.</summary>
    public OrderTable Orders { get; }

    /// <summary>The controls, changes in this draft included.</summary>
    public Controls Controls { get; private set; }

    /// <summary>The time of all facts in the draft, in Unix milliseconds.</summary>
    public long NowMs { get; }

    /// <summary>Unfinished orders, those of this draft included.</summary>
    public long Unfinished { get; private set; }

    /// <summary>Unfinished orders over HTTP, those of this draft included.</summary>
    public long UnfinishedHttp { get; private set; }

    /// <summary>The last order, this draft included; 0 when there is none.</summary>
    public OrderId LastOrder => new(_orders);

    /// <summary>Whether this draft retries an ended order.</summary>
    internal bool HasRetries => _retried.Count > 0;

    /// <summary>Number of trim commits made.</summary>
    internal int TrimCount { get; private set; }

    internal List<Fact> Facts => _facts;

    internal IReadOnlyList<(OrderId Id, OrderDetails Details)> OrderRows => _orderRows;

    internal IReadOnlyList<BurstDetails> BurstRows => _burstRows;

    internal IReadOnlyCollection<KeyRecord> Keys => _keys.Values;

    /// <summary>Accepts one order.</summary>
    public OrderId Accept(OrderDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var id = Take(1, details.Transport);
        _facts.Add(new Fact
        {
            Type = FactType.OrderAccepted,
            At = NowMs,
            Order = id,
            Mode = details.Pinned,
            Transport = details.Transport,
            Details = details,
        });
        _orderRows.Add((id, details));
        return id;
    }

    /// <summary>Accepts a burst; assigns its name and first order.</summary>
    public BurstDetails Accept(BurstDetails wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var burst = wanted with
        {
            First = Take(wanted.Count, wanted.Kitchen.Transport),
            Id = BurstIndex.NameOf(_bursts.Count + _burstRows.Count + 1),
        };
        _facts.Add(new Fact
        {
            Type = FactType.BurstAccepted,
            At = NowMs,
            Order = burst.First,
            Count = burst.Count,
            Mode = burst.Pinned,
            Transport = burst.Kitchen.Transport,
            Details = burst,
        });
        _burstRows.Add(burst);
        return burst;
    }

    /// <summary>Requests cancellation of <paramref name="count"/> orders.</summary>
    public void RequestCancel(OrderId first, int count) =>
        _facts.Add(new Fact { Type = FactType.CancelRequested, At = NowMs, Order = first, Count = count });

    /// <summary>Retries a failed order at its failed step; false when this draft already does.</summary>
    /// <param name="order">The order.</param>
    /// <param name="step">The step it failed at.</param>
    /// <param name="transport">How its partners are reached.</param>
    /// <param name="isStepDone">Whether the step's effect was confirmed to exist.</param>
    public bool Retry(OrderId order, StepName step, KitchenTransport transport, bool isStepDone = false)
    {
        if (!_retried.Add(order))
        {
            return false;
        }

        if (isStepDone)
        {
            _facts.Add(new Fact { Type = FactType.StepResolved, At = NowMs, Order = order, Step = step });
        }

        _facts.Add(new Fact { Type = FactType.OrderRetried, At = NowMs, Order = order, Step = step });
        Unfinished++;
        UnfinishedHttp += transport == KitchenTransport.Http ? 1 : 0;
        return true;
    }

    /// <summary>Changes the controls and increments their version.</summary>
    public Controls Change(Controls wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        Controls = wanted with { Version = Controls.Version + 1 };
        _facts.Add(new Fact { Type = FactType.ControlsChanged, At = NowMs, Mode = Controls.Mode, Details = Controls });
        return Controls;
    }

    /// <summary>Begins a new board scope after the last order.</summary>
    public void Clear() => _facts.Add(new Fact { Type = FactType.BoardCleared, At = NowMs, Order = LastOrder });

    /// <summary>Removes what is no longer retained, at once and outside the draft's commit.</summary>
    /// <exception cref="JournalException">Nothing was removed; the message says why.</exception>
    public void Trim(JournalTrim trim)
    {
        ArgumentNullException.ThrowIfNull(trim);
        _journal.Trim(trim);
        TrimCount++;
        if (trim.Mark is { } mark)
        {
            Orders.TrimThrough(mark.Through);
            _bursts.TrimThrough(mark.Through, mark.Bursts);
        }
    }

    /// <summary>The burst that begins with the order, if this draft accepts it.</summary>
    public BurstDetails? FindBurst(OrderId first) => _burstRows.Find(burst => burst.First == first);

    /// <summary>What the key was used for, in this draft or before; null when it is new.</summary>
    public KeyRecord? FindKey(string key) => _keys.GetValueOrDefault(key) ?? _journal.FindKey(key);

    /// <summary>Stores a key with what it was used for.</summary>
    public void AddKey(KeyRecord key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _keys.Add(key.Key, key);
    }

    /// <summary>Lets a command prepare; false when the journal could not be read and the command was rejected.</summary>
    internal bool TryTake(JournalCommand command)
    {
        try
        {
            command.Prepare(this);
            return true;
        }
        catch (JournalException exception)
        {
            command.OnRejected(exception.Message);
            return false;
        }
    }

    private OrderId Take(int count, KitchenTransport transport)
    {
        var first = new OrderId(_orders + 1);
        _orders += count;
        Unfinished += count;
        UnfinishedHttp += transport == KitchenTransport.Http ? count : 0;
        return first;
    }
}
