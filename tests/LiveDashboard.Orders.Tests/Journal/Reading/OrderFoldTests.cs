using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Journal.Reading;

public sealed class OrderFoldTests
{
    private const int Lives = 3_000;

    [Fact]
    public void Spans_OfAnyLife_FollowEachOtherAndSumToTheWholeTime()
    {
        for (var seed = 0; seed < Lives; seed++)
        {
            var life = new RandomLife(seed);
            var (spans, end, fold) = Fold(life);
            var until = RandomLife.AcceptedAt;
            foreach (var span in spans)
            {
                Assert.True(span.From.ToUnixTimeMilliseconds() == until && span.Ms >= 0, $"Life {seed}: {string.Join(", ", spans)}");
                until = span.Until.ToUnixTimeMilliseconds();
            }

            Assert.True(until == end, $"Life {seed} ends at {end}, its spans at {until}.");
            Assert.Equal(end - RandomLife.AcceptedAt, spans.Sum(span => span.Ms));
            Assert.Equal(fold.Attempts, spans.SelectMany(span => span.Attempts));
        }
    }

    [Fact]
    public void Spans_OfAnyLife_AgreeWithWhatListsTell()
    {
        for (var seed = 0; seed < Lives; seed++)
        {
            var life = new RandomLife(seed);
            var (spans, end, _) = Fold(life);
            var entry = State(life);
            var served = spans.Where(span => span.Kind == OrderSpanKind.Serving).Sum(span => span.Ms);
            var rounding = 100 + ((end - RandomLife.AcceptedAt) / 500);

            Assert.True(
                Math.Abs(entry.ElapsedMs(life.Now) - entry.WaitedMs(life.Now) - served) <= rounding,
                $"Life {seed}: served {served}, waited {entry.WaitedMs(life.Now)} of {entry.ElapsedMs(life.Now)}: {string.Join(", ", spans)}");
            foreach (var step in StepNames.All)
            {
                var atStep = spans.Where(span => span.Kind == OrderSpanKind.Serving && span.Step == step).Sum(span => span.Ms);
                Assert.True(Math.Abs(entry.StepMs(life.Now)[(int)step] - atStep) <= rounding, $"Life {seed}: {step} took {atStep}: {string.Join(", ", spans)}");
            }
        }
    }

    [Fact]
    public void Retried_ShowsBothAttemptsAndTheTimeBetween() => Assert.Equal(
        [
            (OrderSpanKind.Waiting, StepName.Payment, 40_100L, 0, 0),
            (OrderSpanKind.Serving, StepName.Payment, 2_000, 1, 1),
            (OrderSpanKind.Serving, StepName.Restaurant, 6_200, 1, 2),
            (OrderSpanKind.Failed, StepName.Restaurant, 72_000, 1, 0),
            (OrderSpanKind.Waiting, StepName.Restaurant, 5, 1, 0),
            (OrderSpanKind.Serving, StepName.Restaurant, 5_000, 2, 1),
        ],
        Told(
            61_000_000,
            (FactType.OrderStarted, 40_100, StepName.Payment, 1),
            (FactType.StepCompleted, 42_100, StepName.Payment, 1),
            (FactType.StepFailed, 44_000, StepName.Restaurant, 1),
            (FactType.StepRetryScheduled, 44_000, StepName.Restaurant, 1),
            (FactType.StepStarted, 44_200, StepName.Restaurant, 2),
            (FactType.StepFailed, 48_300, StepName.Restaurant, 2),
            (FactType.OrderFailed, 48_300, StepName.Restaurant, 2),
            (FactType.OrderRetried, 120_300, StepName.Restaurant, 0),
            (FactType.OrderStarted, 120_305, StepName.Restaurant, 1),
            (FactType.OrderCancelled, 125_305, StepName.Restaurant, 1)));

    [Fact]
    public void Interrupted_ShowsTheTimeUntilItWasRepeatedByItself() => Assert.Equal(
        [
            (OrderSpanKind.Waiting, StepName.Payment, 100L, 0, 0),
            (OrderSpanKind.Serving, StepName.Payment, 2_000, 1, 1),
            (OrderSpanKind.Interrupted, StepName.Restaurant, 600_000, 1, 1),
            (OrderSpanKind.Serving, StepName.Restaurant, 900, 1, 1),
        ],
        Told(
            603_000,
            (FactType.OrderStarted, 100, StepName.Payment, 1),
            (FactType.StepCompleted, 2_100, StepName.Payment, 1),
            (FactType.StepStarted, 602_100, StepName.Restaurant, 2)));

    [Fact]
    public void AnnouncedBeforeTheCall_IsNoInterruption() => Assert.Equal(
        [(OrderSpanKind.Waiting, StepName.Payment, 100L, 0, 0), (OrderSpanKind.Serving, StepName.Payment, 2_000, 1, 1)],
        Told(2_100, (FactType.OrderStarted, 100, StepName.Payment, 1), (FactType.StepStarted, 103, StepName.Payment, 1)));

    [Fact]
    public void NeverStarted_OnlyWaited() => Assert.Equal([(OrderSpanKind.Waiting, StepName.Payment, 3_700L, 0, 0)], Told(3_700));

    private static IEnumerable<(OrderSpanKind, StepName, long, int, int)> Told(long until, params (FactType Type, long At, StepName Step, byte Attempt)[] facts)
    {
        var fold = new OrderFold(DateTimeOffset.UnixEpoch);
        foreach (var (type, at, step, attempt) in facts)
        {
            fold.Add(new Fact { Type = type, At = at, Step = step, Attempt = attempt, DurationMs = 1 });
        }

        return fold.SpansUntil(DateTimeOffset.FromUnixTimeMilliseconds(until)).Select(span => (span.Kind, span.Step, span.Ms, span.Run, span.Attempts.Count));
    }

    private static (IReadOnlyList<OrderSpan> Spans, long End, OrderFold Fold) Fold(RandomLife life)
    {
        var fold = new OrderFold(EngineClock.ToTime(RandomLife.AcceptedAt));
        foreach (var fact in life.Facts)
        {
            fold.Add(fact);
        }

        return (fold.SpansUntil(EngineClock.ToTime(life.Now)), State(life).EndedAt ?? life.Now, fold);
    }

    private static OrderState State(RandomLife life)
    {
        var entry = default(OrderState);
        entry.Accept(new Fact { Type = FactType.OrderAccepted, At = RandomLife.AcceptedAt, Order = new OrderId(1) });
        foreach (var fact in life.Facts)
        {
            entry.Apply(fact);
        }

        return entry;
    }
}
