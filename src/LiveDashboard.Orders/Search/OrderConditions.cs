using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Search;

/// <summary>What the order's entry must fulfil: for each property the set of allowed values, one bit a value.</summary>
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

    /// <summary>The elapsed time must be longer; milliseconds, -1 without this condition.</summary>
    public long LongerThanMs { get; init; } = -1;

    /// <summary>The elapsed time must not be longer; milliseconds.</summary>
    public long AtMostMs { get; init; } = NoLimit;

    public static uint Bit(OrderStatus status) => 1u << (int)status;

    public static uint Bit(StepName step) => 1u << (int)step;

    /// <summary>The bit of a mode; null is an order that has none yet.</summary>
    public static uint Bit(ExecutionMode? mode) => mode is { } known ? 2u << (int)known : 1u;

    public static uint Bit(FailureReason reason) => 1u << (int)reason;

    public static uint LateBit(bool isLate) => isLate ? 2u : 1u;

    /// <summary>Whether the order is among those asked for, as far as its entry tells.</summary>
    /// <param name="entry">The order.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    /// <param name="lateAfterMs">An order unfinished for longer is late.</param>
    public bool Match(in OrderState entry, long now, long lateAfterMs)
    {
        if ((Statuses & Bit(entry.Status)) == 0 || (Steps & Bit(entry.Step)) == 0 ||
            (Modes & Bit(entry.Mode)) == 0 || (Reasons & Bit(entry.Reason)) == 0)
        {
            return false;
        }

        var ended = entry.EndedAt;
        var elapsed = Math.Max(0, (ended ?? now) - entry.AcceptedAt);
        return elapsed > LongerThanMs && elapsed <= AtMostMs && (Lateness & LateBit(ended is null && elapsed > lateAfterMs)) != 0;
    }
}
