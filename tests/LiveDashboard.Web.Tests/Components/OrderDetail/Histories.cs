using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

/// <summary>Orders with a past of their own, folded from their facts as the engine does; times in milliseconds after acceptance.</summary>
internal static class Histories
{
    private const ExecutionMode A = ExecutionMode.Async;
    private const ExecutionMode B = ExecutionMode.Blocking;

    /// <summary>When all of them were accepted.</summary>
    public static DateTimeOffset Accepted { get; } = new(2026, 11, 28, 14, 6, 0, TimeSpan.Zero);

    /// <summary>Sent in Blocking, served in Async after the switch; failed at the restaurant, retried a minute later.</summary>
    public static OrderHistory FlippedAndRetried { get; } = Of(
        129_000,
        [
            Fact(FactType.OrderStarted, 40_100, StepName.Payment, A, 2), Fact(FactType.StepCompleted, 42_100, StepName.Payment, A, 7, duration: 2_000),
            Fact(FactType.StepFailed, 44_100, StepName.Restaurant, A, 7, FailureReason.Busy, duration: 2_000),
            Fact(FactType.StepRetryScheduled, 44_100, StepName.Restaurant, A, 7, FailureReason.Busy, duration: 1_000),
            Fact(FactType.StepStarted, 45_100, StepName.Restaurant, A, 3, attempt: 2),
            Fact(FactType.StepFailed, 48_300, StepName.Restaurant, A, 3, FailureReason.Busy, 2, 3_200), Fact(FactType.OrderFailed, 48_300, StepName.Restaurant, A, 3, FailureReason.Busy, 2),
            Fact(FactType.OrderRetried, 120_300, StepName.Restaurant, null, 0, attempt: 0), .. Served(120_300, StepName.Restaurant, A, 8, 3, 7),
        ],
        [new ModeSwitch(Accepted.AddMilliseconds(37_000), A)]);

    /// <summary>Done in Async by three waiters, without a wait.</summary>
    public static OrderHistory AsyncDone { get; } = Of(10_000, Served(0, StepName.Payment, A, 2, 7, 3, 2));

    /// <summary>Done in Blocking by one waiter, after a wait.</summary>
    public static OrderHistory BlockingDone { get; } = Of(40_000, Served(30_000, StepName.Payment, B, 3, 3, 3, 3));

    /// <summary>Declined and not retried.</summary>
    public static OrderHistory Declined { get; } = Of(
        2_500,
        [
            Fact(FactType.OrderStarted, 500, StepName.Payment, B, 3), Fact(FactType.StepFailed, 2_500, StepName.Payment, B, 3, FailureReason.Declined, duration: 2_000),
            Fact(FactType.OrderFailed, 2_500, StepName.Payment, B, 3, FailureReason.Declined),
        ]);

    /// <summary>Failed twice at the payment, once in each mode, and done at the third start.</summary>
    public static OrderHistory RetriedTwice { get; } = Of(
        200_000,
        [
            Fact(FactType.OrderStarted, 0, StepName.Payment, B, 3), Fact(FactType.StepFailed, 2_000, StepName.Payment, B, 3, FailureReason.Declined, duration: 2_000),
            Fact(FactType.OrderFailed, 2_000, StepName.Payment, B, 3, FailureReason.Declined), Fact(FactType.OrderRetried, 62_000, StepName.Payment, null, 0, attempt: 0),
            Fact(FactType.OrderStarted, 63_000, StepName.Payment, A, 2), Fact(FactType.StepFailed, 65_000, StepName.Payment, A, 7, FailureReason.Declined, duration: 2_000),
            Fact(FactType.OrderFailed, 65_000, StepName.Payment, A, 7, FailureReason.Declined), Fact(FactType.OrderRetried, 165_000, StepName.Payment, null, 0, attempt: 0),
            .. Served(166_000, StepName.Payment, A, 1, 1, 1, 1),
        ]);

    /// <summary>Cut off at the restaurant by a restart, and at it again since.</summary>
    public static OrderHistory Interrupted { get; } = Of(
        603_000,
        [
            Fact(FactType.OrderStarted, 100, StepName.Payment, A, 2), Fact(FactType.StepCompleted, 2_100, StepName.Payment, A, 2, duration: 2_000),
            Fact(FactType.StepStarted, 602_100, StepName.Restaurant, A, 5, attempt: 2),
        ]);

    /// <summary>Cancelled before any waiter had it.</summary>
    public static OrderHistory NeverStarted { get; } = Of(3_700, [Fact(FactType.OrderCancelled, 3_700, StepName.Payment, null, 0, attempt: 0)]);

    /// <summary>Waiting for its first waiter.</summary>
    public static OrderHistory Waiting { get; } = Of(47_100, []);

    /// <summary>Held at the restaurant by a waiter.</summary>
    public static OrderHistory Standing { get; } = Of(
        35_100, [Fact(FactType.OrderStarted, 30_000, StepName.Payment, B, 3), Fact(FactType.StepCompleted, 32_000, StepName.Payment, B, 3, duration: 2_000)]);

    /// <summary>At the restaurant without a waiter.</summary>
    public static OrderHistory Alone { get; } = Of(
        5_100, [Fact(FactType.OrderStarted, 0, StepName.Payment, A, 3), Fact(FactType.StepCompleted, 2_000, StepName.Payment, A, 3, duration: 2_000)]);

    /// <summary>A random one.</summary>
    public static OrderHistory Random(int seed)
    {
        var life = new RandomLife(seed);
        var shift = Accepted.ToUnixTimeMilliseconds() - RandomLife.AcceptedAt;
        return Of(life.Now - RandomLife.AcceptedAt, [.. life.Facts.Select(fact => fact with { At = fact.At + shift })]);
    }

    private static OrderHistory Of(long until, Fact[] facts, ModeSwitch[]? switches = null)
    {
        var entry = default(OrderState);
        entry.Accept(new Fact { Type = FactType.OrderAccepted, Order = new OrderId(1042), At = Accepted.ToUnixTimeMilliseconds() });
        var fold = new OrderFold(Accepted);
        foreach (var fact in facts)
        {
            entry.Apply(fact);
            fold.Add(fact);
        }

        var now = Accepted.AddMilliseconds(until).ToUnixTimeMilliseconds();
        var sample = Samples.Order();
        return sample with
        {
            Attempts = fold.Attempts,
            Spans = fold.SpansUntil(EngineClock.ToTime(entry.EndedAt ?? now)),
            Switches = switches ?? [],
            Summary = sample.Summary with
            {
                Status = entry.Status,
                Step = entry.Step,
                Mode = entry.Mode,
                Reason = entry.Reason,
                AcceptedAt = Accepted,
                StartedAt = entry.StartedAt is { } started ? EngineClock.ToTime(started) : null,
                CompletedAt = entry.EndedAt is { } ended ? EngineClock.ToTime(ended) : null,
                ElapsedMs = entry.ElapsedMs(now),
                QueuedMs = entry.QueuedMs(now),
                WaitedMs = entry.WaitedMs(now),
                StepMs = entry.StepMs(now),
                SwitchedAfterMs = switches is [var change, ..] ? (long)(change.At - Accepted).TotalMilliseconds : null,
            },
        };
    }

    // From a step to the end, each step by the next of the waiters, in the article's times.
    private static Fact[] Served(long at, StepName first, ExecutionMode mode, params int[] waiters)
    {
        var facts = new List<Fact> { Fact(FactType.OrderStarted, at, first, mode, waiters[0]) };
        for (var step = first; step <= StepName.Notify; step++)
        {
            var time = KitchenProfile.Article[step].LatencyMs;
            at += time;
            var next = step.IsLast() ? waiters[^1] : waiters[step - first + 1];
            facts.Add(Fact(FactType.StepCompleted, at, step, mode, next, duration: time));
        }

        facts.Add(Fact(FactType.OrderCompleted, at, StepName.Notify, mode, waiters[^1]));
        return [.. facts];
    }

    private static Fact Fact(
        FactType type, long at, StepName step, ExecutionMode? mode, int worker, FailureReason reason = FailureReason.None, byte attempt = 1, int duration = 0) => new()
        {
            Type = type,
            Order = new OrderId(1042),
            At = Accepted.ToUnixTimeMilliseconds() + at,
            Step = step,
            Mode = mode,
            Worker = (short)worker,
            Thread = worker == 0 ? 0 : worker + 20,
            Reason = reason,
            Attempt = attempt,
            DurationMs = duration,
        };
}
