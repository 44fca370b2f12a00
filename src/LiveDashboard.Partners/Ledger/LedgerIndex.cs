using System.Runtime.InteropServices;
using LiveDashboard.Partners.Steps;

namespace LiveDashboard.Partners.Ledger;

/// <summary>In-memory index of what is committed: which keys are done, each order's last effect, and the counts.</summary>
/// <remarks>
/// An index on random keys inside SQLite would make inserts 7 to 14 times as expensive. Here an order takes about 36 bytes, however
/// many of its four steps are done, since a plain key is a bit of its order; only other keys take an entry of their own.
/// </remarks>
internal sealed class LedgerIndex
{
    // An order's value: number of its last effect, above four bits "the plain key is done" and four bits "the step has an effect".
    private const int NumberShift = 8;
    private const int KeyShift = 4;
    private const int MaxPrefixes = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<Fingerprint, long> _orders = [];
    private readonly HashSet<Fingerprint> _otherKeys = [];
    private readonly LatestNames<bool> _prefixes = new(() => true);
    private readonly HighestOrders _highest = new();
    private readonly long[] _byStep = new long[PartnerStepNames.Count];
    private long _duplicates;

    public bool Contains(Effect effect)
    {
        lock (_gate)
        {
            return effect.OtherKeyPrint is { } key
                ? _otherKeys.Contains(key)
                : (_orders.GetValueOrDefault(effect.OrderPrint) & (1L << (KeyShift + (int)effect.Step))) != 0;
        }
    }

    public void Add(Effect effect, long number)
    {
        var step = 1L << (int)effect.Step;
        lock (_gate)
        {
            ref var order = ref CollectionsMarshal.GetValueRefOrAddDefault(_orders, effect.OrderPrint, out _);
            if ((order & step) != 0)
            {
                _duplicates++;
            }

            order = (number << NumberShift) | (order & ((1L << NumberShift) - 1)) | step;
            if (effect.OtherKeyPrint is { } key)
            {
                _otherKeys.Add(key);
            }
            else
            {
                order |= step << KeyShift;
            }

            _byStep[(int)effect.Step]++;
            Remember(effect.Order);
        }
    }

    /// <summary>The number of the order's last effect, 0 when it has none.</summary>
    public long LastOf(Fingerprint order)
    {
        lock (_gate)
        {
            return _orders.GetValueOrDefault(order) >> NumberShift;
        }
    }

    /// <summary>Full names that a bare order id may mean: one for each of the 100 lives, or installations without one, seen last.</summary>
    public (bool Complete, IReadOnlyList<string> Names) FullNames(string id)
    {
        lock (_gate)
        {
            return (!_prefixes.HasForgotten, [.. _prefixes.Names.Select(prefix => $"{prefix}/{id}")]);
        }
    }

    public IReadOnlyDictionary<string, long> HighestOf(string installation)
    {
        lock (_gate)
        {
            return _highest.Of(installation);
        }
    }

    public LedgerSummary Summarise(string id)
    {
        lock (_gate)
        {
            var byStep = new StepCounts(_byStep[0], _byStep[1], _byStep[2], _byStep[3]);
            return new LedgerSummary(id, _byStep.Sum(), _orders.Count, _duplicates, byStep);
        }
    }

    private void Remember(string order)
    {
        if (!OrderName.TryRead(order, out var name))
        {
            return;
        }

        _prefixes.Touch(name.Prefix);
        if (_prefixes.Count > MaxPrefixes)
        {
            _prefixes.ForgetOldest();
        }

        if (name.TryReadId(out var id))
        {
            _highest.Raise(name.Installation, id);
        }
    }
}
