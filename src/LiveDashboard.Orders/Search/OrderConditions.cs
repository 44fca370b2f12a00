using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Search;

/// <summary>The conditions on an order's state: for each property the set of allowed values, one bit a value.</summary>
internal sealed record OrderConditions
{
    /// <summary>No limit on a time.</summary>
    public const long NoLimit = long.MaxValue;

    private const uint Every = uint.MaxValue;
    private const int Combinations = 16;
    private const uint AllTraits = (1u << Combinations) - 1;

    private static readonly uint s_onBoard = With(OrderTraits.OnBoard);

    public uint Statuses { get; init; } = Every;

    public uint Stages { get; init; } = Every;

    public uint Steps { get; init; } = Every;

    public uint Modes { get; init; } = Every;

    /// <summary>Reasons of the failure; the bit of <see cref="FailureReason.None"/> allows orders that have not failed.</summary>
    public uint Reasons { get; init; } = Every;

    /// <summary>Which traits an order may have: a bit for each combination of <see cref="OrderTraits"/>.</summary>
    public uint Traits { get; init; } = AllTraits;

    /// <summary>For each set of HTTP statuses whether the order's must be one of them or must not; 0 means that no answer failed it.</summary>
    public IReadOnlyList<(bool IsNegated, IReadOnlyList<int> Statuses)> Answers { get; init; } = [];

    /// <summary>Minimum elapsed time, exclusive, in milliseconds; -1 for none.</summary>
    public long LongerThanMs { get; init; } = -1;

    /// <summary>Maximum elapsed time, inclusive, in milliseconds.</summary>
    public long AtMostMs { get; init; } = NoLimit;

    /// <summary>Maximum time since the end, inclusive, in milliseconds; with a limit, unfinished orders do not match.</summary>
    public long EndedWithinMs { get; init; } = NoLimit;

    /// <summary>Minimum time since the end, exclusive, in milliseconds; -1 for none. Unfinished orders match.</summary>
    public long EndedBeforeMs { get; init; } = -1;

    /// <summary>Whether all that match are on the board.</summary>
    public bool IsOnBoardOnly => (Traits & ~s_onBoard) == 0;

    /// <summary>Whether none that matches is on the board.</summary>
    public bool IsOffBoardOnly => (Traits & s_onBoard) == 0;

    public static uint Bit(OrderStatus status) => 1u << (int)status;

    public static uint Bit(OrderStage stage) => 1u << (int)stage;

    public static uint Bit(StepName step) => 1u << (int)step;

    /// <summary>The bit of a mode; null for an order that has none yet.</summary>
    public static uint Bit(ExecutionMode? mode) => mode is { } known ? 2u << (int)known : 1u;

    public static uint Bit(FailureReason reason) => 1u << (int)reason;

    /// <summary>The bit of one combination.</summary>
    public static uint Bit(OrderTraits traits) => 1u << (int)traits;

    /// <summary>The combinations that have a trait.</summary>
    public static uint With(OrderTraits trait) =>
        Enumerable.Range(0, Combinations).Where(traits => (traits & (int)trait) != 0).Aggregate(0u, (bits, traits) => bits | (1u << traits));

    /// <summary>Whether the order satisfies the conditions.</summary>
    /// <param name="entry">The order's state.</param>
    /// <param name="number">The order's number.</param>
    /// <param name="moment">What it is compared with.</param>
    public bool Match(in OrderState entry, long number, in Moment moment)
    {
        if ((Statuses & Bit(entry.Status)) == 0 || (Steps & Bit(entry.Step)) == 0 || (Stages & Bit(OrderStages.Of(entry.Status, entry.Step))) == 0 ||
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
        var elapsed = Math.Max(0, (ended ?? moment.Now) - entry.AcceptedAt);
        return elapsed > LongerThanMs && elapsed <= AtMostMs && MatchEnd(ended, moment.Now) && (Traits & Bit(TraitsOf(entry, number, moment))) != 0;
    }

    private static OrderTraits TraitsOf(in OrderState entry, long number, in Moment moment) =>
        entry.LastingTraits |
        (entry.IsLate(moment.Now, moment.LateAfterMs) ? OrderTraits.Late : OrderTraits.None) |
        (number > moment.ClearedThrough ? OrderTraits.OnBoard : OrderTraits.None);

    private bool MatchEnd(long? ended, long now) =>
        ended is { } at ? Ago(at, now) <= EndedWithinMs && Ago(at, now) > EndedBeforeMs : EndedWithinMs == NoLimit;

    // A clock that was set back must not make an end lie in the future.
    private static long Ago(long ended, long now) => Math.Max(0, now - ended);

    /// <summary>What orders are compared with: taken once, so that all of a search are judged alike.</summary>
    /// <param name="Now">The current time, in Unix milliseconds.</param>
    /// <param name="LateAfterMs">Age at which an unfinished order is late, in milliseconds.</param>
    /// <param name="ClearedThrough">The number of the last order that is not on the board; 0 when all are.</param>
    internal readonly record struct Moment(long Now, long LateAfterMs, long ClearedThrough);
}
