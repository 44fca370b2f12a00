using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>An order's time as bars: all of it, true to scale, and the served part of it alone.</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Served">The served part; empty when nothing was served, or nothing else.</param>
/// <param name="Switches">The changes of the board's mode.</param>
/// <param name="Ticks">The time axis under all of it.</param>
/// <param name="Blocks">Where what was served without a break lies: from and until in all of it, from and until in the served part.</param>
/// <param name="Now">The present moment on both bars; null once the order has ended.</param>
internal sealed record TimeBars(
    IReadOnlyList<BarPart> Whole, IReadOnlyList<BarPart> Served, IReadOnlyList<BarMark> Switches, IReadOnlyList<BarMark> Ticks,
    IReadOnlyList<(double WholeFrom, double WholeUntil, double ServedFrom, double ServedUntil)> Blocks, (double Whole, double Served)? Now)
{
    // A piece never vanishes.
    private const double LeastPercent = 0.4;

    private static readonly long[] s_ticks =
    [
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000,
        1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000,
    ];

    public static TimeBars Of(OrderHistory view, OrderOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(outlook);
        var sum = TimeSum.Of(view.Spans);
        var isOver = view.Summary.Status.IsFinal();
        var left = isOver ? 0 : outlook.LeftMs;
        var all = Math.Max(1, sum.AllMs + left);
        var served = Math.Max(1, sum.ServedMs + left);
        var isOnlyServed = sum.ServedMs > 0 && sum.AllMs - sum.ServedMs < all * LeastPercent / 100;
        var whole = new List<BarPart>();
        var alone = new List<BarPart>();
        var blocks = new List<(double, double, double, double)>();
        var (at, servedAt) = (0.0, 0.0);
        foreach (var span in view.Spans)
        {
            whole.Add(Part(view, span, at / all, span.Ms / (double)all, isOnlyServed));
            if (span.Kind == OrderSpanKind.Serving)
            {
                alone.Add(Part(view, span, servedAt / served, span.Ms / (double)served, true));
                Add(blocks, at / all, (at + span.Ms) / all, servedAt / served, (servedAt + span.Ms) / served);
                servedAt += span.Ms;
            }

            at += span.Ms;
        }

        (double, double)? now = isOver ? null : (at / all * 100, servedAt / served * 100);
        foreach (var step in StepNames.All.Where(step => outlook.ToComeMs[(int)step] > 0 && !isOver))
        {
            var time = outlook.ToComeMs[(int)step];
            whole.Add(ToCome(step, at / all, time / (double)all));
            alone.Add(ToCome(step, servedAt / served, time / (double)served));
            (at, servedAt) = (at + time, servedAt + time);
        }

        return new TimeBars(
            whole, isOnlyServed || sum.ServedMs == 0 ? [] : alone, Marks(view, all), Axis(view, all), isOnlyServed ? [] : blocks, now);
    }

    private static void Add(List<(double WholeFrom, double WholeUntil, double ServedFrom, double ServedUntil)> blocks, double from, double until, double servedFrom, double servedUntil)
    {
        if (blocks is [.., var last] && last.WholeUntil >= (from * 100) - 0.001)
        {
            blocks[^1] = (last.WholeFrom, until * 100, last.ServedFrom, servedUntil * 100);
        }
        else
        {
            blocks.Add((from * 100, until * 100, servedFrom * 100, servedUntil * 100));
        }
    }

    private static BarPart Part(OrderHistory view, OrderSpan span, double from, double width, bool isNamed)
    {
        var look = StageLook.Of(span.Step);
        var time = DisplayText.Duration(span.Ms);
        var (css, icon, label, sub) = span.Kind switch
        {
            OrderSpanKind.Waiting => ("waiting", null, Waited(view, span), ""),
            OrderSpanKind.Failed => ("failed", null, $"failed, waited {time} for a retry", ""),
            OrderSpanKind.Interrupted => ("interrupted", null, $"interrupted by a restart, {time}", ""),
            _ when !isNamed => ($"piece {look.Css}{Tint(span)}", null, "", ""),
            _ => ($"piece {look.Css}{Tint(span)}", look.Icon, Named(view, span, look), time + By(span)),
        };
        return new BarPart(css, from * 100, Math.Max(LeastPercent, width * 100), icon, label, sub);
    }

    private static BarPart ToCome(StepName step, double from, double width) =>
        new($"to-come {StageLook.Of(step).Css}", from * 100, Math.Max(LeastPercent, width * 100));

    private static string Tint(OrderSpan span) => span.Reason == FailureReason.None ? "" : " lost";

    private static string Waited(OrderHistory view, OrderSpan span) =>
        span == view.Spans[0] && WaitSplit.Of(view) is { } split
            ? $"waited {DisplayText.Duration(split.BeforeMs)} before the switch to {ModeLook.Of(split.Switch.Mode).Label}"
            : $"waited {DisplayText.Duration(span.Ms)} for a waiter";

    private static string Named(OrderHistory view, OrderSpan span, StageLook look)
    {
        var isRepeated = view.Spans.Any(other => other.Kind == OrderSpanKind.Serving && other.Step == span.Step && other.Run != span.Run);
        var name = isRepeated ? $"{look.Label}, attempt {span.Run}" : look.Label;
        return span.Reason == FailureReason.None ? name
            : span.Attempts.Count > 1 ? $"{name} failed after {DisplayText.Count(span.Attempts.Count, "try", "tries")}"
            : $"{name} failed";
    }

    private static string By(OrderSpan span)
    {
        var workers = span.Attempts.Select(attempt => attempt.Worker).Distinct().Select(worker => DisplayText.Count(worker)).ToList();
        return workers.Count == 0 ? "" : $" · {(workers.Count == 1 ? "waiter" : "waiters")} {DisplayText.List(workers)}";
    }

    private static List<BarMark> Marks(OrderHistory view, long all) =>
    [
        .. view.Switches.Select(change => new BarMark(
            Math.Clamp((change.At - view.Summary.AcceptedAt).TotalMilliseconds / all * 100, 0, 100),
            $"The board was switched to {ModeLook.Of(change.Mode).Label} after {DisplayText.Duration((change.At - view.Summary.AcceptedAt).TotalMilliseconds)}",
            ModeLook.Of(change.Mode).Css)),
    ];

    private static List<BarMark> Axis(OrderHistory view, long all)
    {
        const int MostTicks = 6;
        var step = s_ticks.FirstOrDefault(tick => all < tick * (MostTicks + 1), s_ticks[^1] * Math.Max(1, all / (s_ticks[^1] * MostTicks)));
        var marks = new List<BarMark> { new(0, DisplayText.ShortClock(view.Summary.AcceptedAt), "first") };
        for (var at = step; at < all && marks.Count <= MostTicks; at += step)
        {
            var place = 100.0 * at / all;
            var text = DisplayText.Roughly(at);
            // Where it would touch the times at both ends it is left out.
            marks.Add(new BarMark(place, text, BarFit.Of(text.Length + 12, Math.Min(place, 100 - place))));
        }

        if (view.Summary.Status.IsFinal() && view.Summary.CompletedAt is { } ended)
        {
            marks.Add(new BarMark(100, DisplayText.ShortClock(ended), "last"));
        }

        return marks;
    }
}
