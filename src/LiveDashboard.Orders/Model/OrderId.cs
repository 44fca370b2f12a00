namespace LiveDashboard.Orders.Model;

/// <summary>Identifies one order: 13 bits of partition and 40 bits of number, so that it fits a JSON integer (53 bits).</summary>
/// <param name="Value">The whole id, 1 to 2^53 - 1. In partition 0 it is the plain number.</param>
public readonly record struct OrderId(long Value) : IComparable<OrderId>
{
    /// <summary>The largest value an id may have: 2^53 - 1, the largest exact JSON integer.</summary>
    public const long MaxValue = (1L << 53) - 1;

    private const int NumberBits = 40;
    private const long NumberMask = (1L << NumberBits) - 1;

    /// <summary>The partition that owns the order, 0 to 8,191.</summary>
    public int Partition => (int)(Value >> NumberBits);

    /// <summary>The order's number within its partition, counted from 1.</summary>
    public long Number => Value & NumberMask;

    /// <summary>The order <paramref name="count"/> places after this one, in the same partition.</summary>
    public OrderId Plus(long count) => new(Value + count);

    public int CompareTo(OrderId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();

    public static bool operator <(OrderId left, OrderId right) => left.Value < right.Value;

    public static bool operator >(OrderId left, OrderId right) => left.Value > right.Value;

    public static bool operator <=(OrderId left, OrderId right) => left.Value <= right.Value;

    public static bool operator >=(OrderId left, OrderId right) => left.Value >= right.Value;
}
