using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Search;

/// <summary>The conditions on an order's state: for each property the set of allowed values, one bit a value.</summary>
internal sealed record OrderConditions
{
    /// <summary>No limit on the elapsed time.</summary>
    public const long NoLimit = long.MaxValue;

    private const uint Every = uint.MaxValue;

    public uint Statuses { get; init; } = Every;

    public uint Steps { get; init; } = Every;

    public uint Modes { get; init; } = Every;

    /// <summary>Reasons of the failure; the bit of <see cref="FailureReason.None"/> allows orders that have not failed.</summary>
    public uint Reasons { get; init; } = Every;

    public uint Lateness { get; init; } = Every;

    /// <summary>For each set of HTTP statuses whether the order's must be one of them or must not; 0 means that no answer failed it.</summary>
    public IReadOnlyList<(bool IsNegated, IReadOnlyList<int> Statuses)> Answers { get; init; } = [];

    /// <summary>Minimum elapsed time, exclusive, in milliseconds; -1 for none.</summary>
    public long LongerThanMs { get; init; } = -1;

    /// <summary>Maximum elapsed time, inclusive, in milliseconds.</summary>
    public long AtMostMs { get; init; } = NoLimit;

    public static uint Bit(OrderStatus status) => 1u << (int)status;

    public static uint Bit(StepName step) => 1u << (int)step;

    /// <summary>The bit of a mode; null for an order that has none yet.</summary>
    public static uint Bit(ExecutionMode? mode) => mode is { } known ? 2u << (int)known : 1u;

    public static uint Bit(FailureReason reason) => 1u << (int)reason;

    public static uint LateBit(bool isLate) => isLate ? 2u : 1u;

    /// <summary>Whether the order's state satisfies the conditions.</summary>
    /// <param name="entry">The order's state.</param>
    /// <param name="now">The current time, in Unix milliseconds.</param>
    /// <param name="lateAfterMs">Age at which an unfinished order is late, in milliseconds.</param>
    public bool Match(in OrderState entry, long now, long lateAfterMs)
    {
        if ((Statuses & Bit(entry.Status)) == 0 || (Steps & Bit(entry.Step)) == 0 ||
            (Modes & Bit(entry.Mode)) == 0 || (Reasons & Bit(entry.Reason)) == 0)
        {
            return false;
        }

        foreach (var (isNegated, statuses) in Answers)
        {
            if (statuses.Contains(entry.Answer) == isNegated)
            {
                return false;
            }
        }

        var ended = entry.EndedAt;
        var elapsed = Math.Max(0, (ended ?? now) - entry.AcceptedAt);
        return elapsed > LongerThanMs && elapsed <= AtMostMs && (Lateness & LateBit(ended is null && elapsed > lateAfterMs)) != 0;
    }
}
