using System.Numerics;

namespace LiveDashboard.Lab.Prediction;

/// <summary>
/// The events of a simulation, one an order at most, in slots of a millisecond: a calendar queue (Brown 1988, "Calendar Queues"), which
/// adds and takes in constant time. What is due in the same millisecond comes in the order it was added.
/// </summary>
/// <param name="orders">Number of orders.</param>
internal sealed class EventRing(int orders)
{
    /// <summary>How far ahead an event may lie, in milliseconds.</summary>
    public const int ReachMs = Slots - 1;

    private const int Slots = 1 << 17;
    private const int WordBits = 64;
    private const int None = -1;

    private readonly int[] _first = Filled(Slots);
    private readonly int[] _last = new int[Slots];
    private readonly int[] _next = new int[orders];
    private readonly ulong[] _used = new ulong[Slots / WordBits];
    private int _count;

    /// <summary>Adds the order's next event.</summary>
    public void Add(int order, long atMs)
    {
        var slot = (int)(atMs & (Slots - 1));
        _next[order] = None;
        if (_first[slot] == None)
        {
            _first[slot] = order;
            _used[slot / WordBits] |= 1UL << (slot % WordBits);
        }
        else
        {
            _next[_last[slot]] = order;
        }

        _last[slot] = order;
        _count++;
    }

    /// <summary>When the next event is due, from <paramref name="nowMs"/> on; <see cref="long.MaxValue"/> when there is none.</summary>
    public long NextMs(long nowMs)
    {
        if (_count == 0)
        {
            return long.MaxValue;
        }

        var start = (int)(nowMs & (Slots - 1));
        var word = start / WordBits;
        var bits = _used[word] & (ulong.MaxValue << (start % WordBits));
        while (bits == 0)
        {
            word = (word + 1) % _used.Length;
            bits = _used[word];
        }

        var slot = (word * WordBits) + BitOperations.TrailingZeroCount(bits);
        return nowMs + ((slot - start + Slots) & (Slots - 1));
    }

    /// <summary>Takes an event that is due now.</summary>
    public bool TryTake(long nowMs, out int order)
    {
        var slot = (int)(nowMs & (Slots - 1));
        order = _first[slot];
        if (order == None)
        {
            return false;
        }

        _first[slot] = _next[order];
        _count--;
        if (_first[slot] == None)
        {
            _used[slot / WordBits] &= ~(1UL << (slot % WordBits));
        }

        return true;
    }

    private static int[] Filled(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, None);
        return slots;
    }
}
