using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// Decides what of a damaged journal can be kept. The facts before the damage are a valid earlier state. Orders known from
/// behind it keep their numbers, and thus their keys at the partners: a step done before is answered from the key, never
/// repeated. When a number may have been assigned to an order of which nothing is left, the file gets a new installation
/// name, so that no new order reuses an old key, and unfinished orders end, since under a new name their steps could be
/// done twice.
/// </summary>
internal sealed class JournalRepair
{
    private const string Lost = "Lost in the damaged file";

    // Beyond this distance from what is known, a number is taken for damage.
    private const long MostLostOrders = 20_000_000;

    // A number that no board can reach is damage, too.
    private const long MostOrders = 1L << 39;

    // Skipped where the newest facts may be lost: no client sees a number again with a different fact.
    private const long MostLostFacts = 100_000_000;

    private readonly DamagedRecords _found;
    private readonly Controls _first;
    private readonly long _now;
    private readonly long _floor;
    private long _lastAt;
    private readonly LaterFacts _later = new();
    private readonly List<JournalSegment> _kept = [];
    private readonly List<OrderId> _accepted = [];
    private readonly SortedDictionary<OrderId, OrderDetails> _details = [];
    private readonly Dictionary<OrderId, BurstDetails> _bursts;
    private readonly TrimMark? _trimmed;
    private OrderTable _orders = new();
    private AddedFacts _added;

    /// <param name="found">The readable records.</param>
    /// <param name="first">The controls of a new board.</param>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    /// <param name="floor">An order number known from elsewhere to be assigned; 0 for none.</param>
    public JournalRepair(DamagedRecords found, Controls first, long now, long floor = 0)
    {
        _first = first;
        _found = found;
        _now = now;
        _added = new AddedFacts(_orders, now);
        _floor = floor <= MostOrders ? floor : 0;
        _trimmed = LostBeginning.Of(found, _floor);
        _bursts = found.Bursts.Rows.Where(burst => IsKept(burst.First)).ToDictionary(burst => burst.First);
        foreach (var (id, details) in found.Orders.Rows.Where(row => IsKept(row.Item1)))
        {
            _details[id] = details;
        }
    }

    public MendedJournal Mend()
    {
        KeepFactsBeforeTheDamage();
        var known = _orders.Count + MostLostOrders;
        long[] numbers =
        [
            _orders.Count, _later.HighestOrder, HighestOf(_details.Keys), HighestOf(_found.Keys.Rows.Select(key => key.Order)),
            HighestOf(_bursts.Values.Select(burst => burst.First.Plus(burst.Count - 1))),
        ];
        var found = numbers.Where(number => number <= known).Max();
        var highest = _floor <= known ? Math.Max(found, _floor) : found;
        // If others know of orders of which nothing is left, there may be more that nobody knows of.
        var isSure = highest == found && _found.Orders.IsWhole && _found.Bursts.IsWhole && _later.HighestOrder <= highest &&
            _found.Meta.ContainsKey("installation") && _found.Lives.IsWhole && !_found.LosesCommits;

        AcceptUpTo(highest);
        var withoutDetails = FillDetails(highest);
        EndAsKnown(highest);
        _added.Cancel(withoutDetails);
        var ended = isSure ? [] : _added.FailUnfinished();

        var controls = LastControls;
        // Added facts carry the current time, which would hide the gap to the last fact from the next start.
        var doubt = controls?.ClockDoubt ?? ClockDoubt.Of(_lastAt, _now);
        if (_orders.Unfinished > 0 || (!isSure && controls is not null) || doubt is not null)
        {
            controls ??= _first;
            controls = controls with { Paused = controls.Paused || _orders.Unfinished > 0, Version = controls.Version + 1, ClockDoubt = doubt };
            _added.Add(new Fact { Type = FactType.ControlsChanged, At = _now, Mode = controls.Mode });
        }

        return new MendedJournal
        {
            Trimmed = _trimmed,
            Installation = isSure ? _found.Meta["installation"] : null,
            EarlierInstallations = [.. isSure ? _found.Names.SkipLast(1) : _found.Names],
            Kept = _kept,
            FirstAdded = _found.Segments.Rows.Where(segment => segment.Count is > 0 and < int.MaxValue / 2)
                .Aggregate(1L, (next, segment) => Math.Max(next, segment.First + segment.Count)) + (isSure ? 0 : MostLostFacts),
            Added = _added.All,
            Orders = [.. _details.Where(pair => pair.Key.Number <= highest).Select(pair => (pair.Key, pair.Value))],
            Bursts = [.. _bursts.Values.Where(IsWithin(highest)).OrderBy(burst => burst.First)],
            Keys = [.. _found.Keys.Rows.Where(key => key.Order.Number <= highest && IsKept(key.Order))],
            Lives = _found.Lives.Rows,
            Controls = controls,
            LaterFacts = _later.Count,
            OrderCount = _orders.Count - _orders.First + 1,
            Unfinished = _orders.Unfinished,
            Ended = ended,
            Accepted = _accepted,
            WithoutDetails = withoutDetails,
        };
    }

    private Controls? LastControls => _found.Controls.Rows.Count > 0 ? _found.Controls.Rows[^1] : null;

    private static long HighestOf(IEnumerable<OrderId> ids) => ids.Select(id => id.Number).DefaultIfEmpty(0).Max();

    private static Func<BurstDetails, bool> IsWithin(long highest) => burst => burst.First.Number + burst.Count - 1 <= highest;

    private bool IsKept(OrderId order) => order > (_trimmed?.Through ?? default);

    private OrderTable NewTable()
    {
        var table = new OrderTable();
        table.BeginAfter(_trimmed?.Through ?? default);
        return table;
    }

    private void KeepFactsBeforeTheDamage()
    {
        _orders = NewTable();
        var rows = _found.Segments.Rows;
        var buffer = Array.Empty<Fact>();
        var leading = rows.Take(_found.Segments.Leading).TakeWhile(row => row.Whole is not null).Count();
        for (var index = 0; index < leading; index++)
        {
            try
            {
                _orders.Apply(rows[index].Whole!.Unpack(ref buffer)); // leading rows are whole
                _kept.Add(rows[index].Whole!);
            }
            // The checksum matches but the facts are invalid: what came before them is still valid.
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
            {
                leading = index;
                index = -1;
                _kept.Clear();
                _orders = NewTable();
            }
        }

        foreach (var segment in rows.Skip(leading).Select(row => row.Whole).OfType<JournalSegment>())
        {
            _later.Add(segment.Unpack(ref buffer));
        }

        _added = new AddedFacts(_orders, _now);
        _lastAt = _kept.Select(segment => segment.FirstAt).Append(_later.LastAt).Max();
    }

    private void AcceptUpTo(long highest)
    {
        for (var number = _orders.Count + 1; number <= highest; number = _orders.Count + 1)
        {
            var order = new OrderId(number);
            var fact = _later.Acceptance(order);
            if (_bursts.TryGetValue(order, out var burst) && IsWithin(highest)(burst))
            {
                _added.Add(fact ?? new Fact
                {
                    Type = FactType.BurstAccepted,
                    At = _now,
                    Order = order,
                    Count = burst.Count,
                    Mode = burst.Pinned,
                    Transport = burst.Kitchen.Transport,
                });
                _accepted.AddRange(Enumerable.Range(0, burst.Count).Select(place => order.Plus(place)));
            }
            else
            {
                _added.Add(fact is { Type: FactType.OrderAccepted } single ? single : new Fact
                {
                    Type = FactType.OrderAccepted,
                    At = _now,
                    Order = order,
                    Transport = (LastControls ?? _first).Kitchen.Transport,
                });
                _accepted.Add(order);
            }
        }
    }

    private List<OrderId> FillDetails(long highest)
    {
        var lost = new List<OrderId>();
        for (var order = new OrderId(_orders.First); order.Number <= highest; order = order.Plus(1))
        {
            if (_bursts.TryGetValue(order, out var burst))
            {
                order = order.Plus(burst.Count - 1);
            }
            else if (_details.TryAdd(order, new OrderDetails(Lost, Lost, [], null, default)))
            {
                lost.Add(order);
            }
        }

        return lost;
    }

    private void EndAsKnown(long highest)
    {
        foreach (var request in _later.CancelRequests.Where(request => request.Order.Number + request.Count - 1 <= highest))
        {
            _added.Add(request);
        }

        foreach (var (order, end) in _later.Ends.Where(end => end.Key.Number <= highest && IsKept(end.Key)))
        {
            _orders.TryGet(order, out var entry);
            if (entry.Status == OrderStatus.Failed && end is not { Type: FactType.OrderFailed })
            {
                _added.Add(new Fact { Type = FactType.OrderRetried, At = end?.At ?? _now, Order = order, Step = entry.Step });
            }

            if (end is { } known)
            {
                _added.End(known);
            }
        }

        if (_later.Cleared is { } cleared && cleared.Order.Number <= highest)
        {
            _added.Add(cleared);
        }
    }
}
