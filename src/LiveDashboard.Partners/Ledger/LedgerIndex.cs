using System.Runtime.InteropServices;
using LiveDashboard.Partners.Kitchen;

namespace LiveDashboard.Partners.Ledger;

/// <summary>What is committed, in memory: which keys are done, where an order's last effect lies, and the counts.</summary>
/// <remarks>
/// An index on random keys inside SQLite would cost an insert 7 to 14 times as much. Here an order takes about 36 bytes however many of
/// its four steps are done, since a plain key is a bit of its order; only other keys take an entry of their own.
/// </remarks>
internal sealed class LedgerIndex
{
    // An order's value: number of its last effect, above four bits "the plain key is done" and four bits "the step has an effect".
    private const int NumberShift = 8;
    private const int KeyShift = 4;
    private const int MaxInstallations = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<Fingerprint, long> _orders = [];
    private readonly HashSet<Fingerprint> _otherKeys = [];
    private readonly HashSet<string> _installations = new(StringComparer.Ordinal);
    private readonly long[] _byStep = new long[StepNames.Count];
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
            ref var order = ref CollectionsMarshal.GetValueRefOrAddDefault(_orders, effect.OrderPrint, out var known);
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
            if (!known)
            {
                Remember(effect.Order);
            }
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

    /// <summary>Full names that a bare order id may stand for: one for each of the first 100 installations seen.</summary>
    public IReadOnlyList<string> FullNames(string id)
    {
        lock (_gate)
        {
            return [.. _installations.Select(installation => $"{installation}/{id}")];
        }
    }

    public LedgerSummary Summarise()
    {
        lock (_gate)
        {
            var byStep = new StepCounts(_byStep[0], _byStep[1], _byStep[2], _byStep[3]);
            return new LedgerSummary(_byStep.Sum(), _orders.Count, _duplicates, byStep);
        }
    }

    private void Remember(string order)
    {
        var slash = order.IndexOf('/', StringComparison.Ordinal);
        var names = _installations.GetAlternateLookup<ReadOnlySpan<char>>();
        if (slash > 0 && _installations.Count < MaxInstallations && !names.Contains(order.AsSpan(0, slash)))
        {
            names.Add(order.AsSpan(0, slash));
        }
    }
}
