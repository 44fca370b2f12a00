using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Tests.Components;

/// <summary>Boards and orders to show, no two figures alike.</summary>
internal static class Samples
{
    public static BoardCounts Counts { get; } = new(10_036, 5_001, 1_501, 2_829, 371, 267, 39, 23, 5);

    public static BoardSnapshot Snapshot { get; } = new()
    {
        Version = 7,
        Position = new FeedPosition(4_711),
        Counts = Counts,
        Journal = JournalHealth.Good,
        Threads = new ThreadCounts(8, 6, 2, 31),
    };

    public static WorkerSnapshot Worker(WorkerState state, long? order = 1042, int number = 3) => new(
        number, 17, state, order is { } id ? new OrderId(id) : null, StepName.Restaurant, state == WorkerState.Stuck ? 3_100 : 0, 398,
        [new WorkerSlice(0.5f, state == WorkerState.Stuck)]);

    public static RecentOrder Recent(long id = 1042, string customer = "Priya Nair") => new()
    {
        Id = new OrderId(id),
        Customer = customer,
        Restaurant = "Kimchi Corner",
        Status = OrderStatus.Running,
        Step = StepName.Courier,
        Mode = ExecutionMode.Async,
        ElapsedMs = 34_100,
        WaitedMs = 24_000,
        StepMs = [2_000, 5_000, 3_100, 0],
    };

    /// <summary>A second of the board's history, by its number.</summary>
    public static SeriesPoint Second(int number, long inFlight = 8, long finished = 3, ExecutionMode mode = ExecutionMode.Blocking) => new(
        new DateTimeOffset(2026, 3, 3, 14, 6, 0, TimeSpan.Zero).AddSeconds(number),
        mode,
        BoardCounts.Zero with { Accepted = inFlight + 33, Restaurant = inFlight, Completed = 33 },
        finished,
        0,
        null,
        2);

    public static OrderHistory Order(OrderStatus status = OrderStatus.Running, string customer = "Priya Nair")
    {
        var accepted = new DateTimeOffset(2026, 3, 3, 14, 6, 12, 423, TimeSpan.Zero);
        var started = accepted.AddMilliseconds(47_117);
        StepAttempt[] attempts =
        [
            new(StepName.Payment, 1, AttemptStatus.Failed, started, started.AddMilliseconds(410), 408, 2, 3, 17, FailureReason.Busy, 200),
            new(StepName.Payment, 2, AttemptStatus.Completed, started.AddMilliseconds(612), started.AddMilliseconds(2_620), 2_005, 3, 3, 17, FailureReason.None, null),
            new(StepName.Restaurant, 1, AttemptStatus.Running, started.AddMilliseconds(2_620), null, null, null, 3, 17, FailureReason.None, null),
        ];
        return new OrderHistory
        {
            PartnerKey = "7f3a/1042",
            TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
            Kitchen = KitchenProfile.Article,
            Previous = new OrderId(1041),
            Next = new OrderId(1043),
            Items = [new OrderItem("Bibimbap bowl", 1, 13.50m), new OrderItem("Barley tea", 2, 3m)],
            Attempts = attempts,
            Spans =
            [
                new OrderSpan(OrderSpanKind.Waiting, StepName.Payment, accepted, started),
                new OrderSpan(OrderSpanKind.Serving, StepName.Payment, started, started.AddMilliseconds(2_620)) { Run = 1, Mode = ExecutionMode.Blocking, Attempts = attempts[..2] },
                new OrderSpan(OrderSpanKind.Serving, StepName.Restaurant, started.AddMilliseconds(2_620), started.AddMilliseconds(5_683)) { Run = 1, Mode = ExecutionMode.Blocking, Attempts = attempts[2..] },
            ],
            Summary = new OrderSummary
            {
                Id = new OrderId(1042),
                Customer = customer,
                Restaurant = "Kimchi Corner",
                Total = 19.50m,
                Status = status,
                Step = StepName.Restaurant,
                Mode = ExecutionMode.Blocking,
                Burst = "b7",
                AcceptedAt = accepted,
                StartedAt = started,
                CompletedAt = status.IsFinal() ? started.AddMilliseconds(5_683) : null,
                Reason = status == OrderStatus.Failed ? FailureReason.Declined : FailureReason.None,
                UnfinishedMs = status.IsFinal() ? null : 52_800,
                ElapsedMs = 52_800,
                QueuedMs = 47_117,
                WaitedMs = 47_117,
                StepMs = [2_620, 3_063, 0, 0],
            },
        };
    }
}
