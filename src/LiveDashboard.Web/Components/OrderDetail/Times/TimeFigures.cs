using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.OrderDetail.Steps;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>An order's times in words: served, waited, failed, interrupted, in all.</summary>
internal static class TimeFigures
{
    public static IReadOnlyList<TimeFigure> Of(OrderHistory view, OrderOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(outlook);
        var sum = TimeSum.Of(view.Spans);
        var figures = new List<TimeFigure> { Served(view, sum, outlook), Waited(view, sum) };
        if (sum.FailedMs > 0)
        {
            var failed = view.Spans.Where(span => span.Kind == OrderSpanKind.Failed).ToList();
            figures.Add(new TimeFigure(
                "failed", "Failed, waited for a retry", DisplayText.Duration(sum.FailedMs),
                failed.Count == 1 ? "until it was retried" : $"until it was retried, {DisplayText.Count(failed.Count)} times",
                string.Join(", ", failed.Select(span => OrderStory.Why(span.Message, span.Step)).Distinct())));
        }

        if (sum.InterruptedMs > 0)
        {
            figures.Add(new TimeFigure(
                "interrupted", "Interrupted by a restart", DisplayText.Duration(sum.InterruptedMs), "until a waiter repeated the try", "nothing was done twice"));
        }

        figures.Add(All(view, sum));
        return figures;
    }

    private static TimeFigure Served(OrderHistory view, TimeSum sum, OrderOutlook outlook)
    {
        var status = view.Summary.Status;
        var left = status == OrderStatus.Accepted ? $"once started, usually {DisplayText.Roughly(outlook.LeftMs)}"
            : status.IsFinal() ? ""
            : outlook.LeftMs > 0 ? $"usually about {DisplayText.Roughly(outlook.LeftMs)} left"
            : "longer than usual";
        var runs = view.Spans.Select(span => span.Run).DefaultIfEmpty().Max();
        if (runs == 0)
        {
            return status.IsFinal()
                ? new TimeFigure("served", "Served", "Never started", "no step was begun", "")
                : new TimeFigure("served", "Served", "Not yet", left);
        }

        var whole = runs > 1 ? "all attempts together"
            : view.Attempts.Any(attempt => attempt.PauseMs is not null) ? "all tries and the pauses between them"
            : status == OrderStatus.Completed ? "from the first step to the last"
            : "";
        var lost = sum.LostMs > 0 && runs > 1 ? $"without what failed {DisplayText.Unsplit(sum.ServedMs - sum.LostMs)}" : "";
        return left.Length > 0
            ? new TimeFigure("served", "Served so far", DisplayText.Duration(sum.ServedMs), left, whole)
            : new TimeFigure("served", "Served", DisplayText.Duration(sum.ServedMs), whole, lost);
    }

    private static TimeFigure Waited(OrderHistory view, TimeSum sum)
    {
        var order = view.Summary;
        var waits = view.Spans.Where(span => span.Kind == OrderSpanKind.Waiting).ToList();
        var end = order.Status switch
        {
            OrderStatus.Accepted => "so far",
            _ when waits.Count == 0 => "one was free at once",
            OrderStatus.Cancelled when order.StartedAt is null => "until it was cancelled",
            _ => "until one was free",
        };
        var value = DisplayText.Duration(sum.WaitedMs);
        if (WaitSplit.Of(view) is { } split)
        {
            var after = order.StartedAt is null ? $"{DisplayText.Unsplit(split.AfterMs)} since then" : $"then {DisplayText.Unsplit(split.AfterMs)} until one was free";
            return new TimeFigure("waited", "Waited for a waiter", value, $"{DisplayText.Unsplit(split.BeforeMs)} before the switch to {ModeLook.Of(split.Switch.Mode).Label}", after);
        }

        return new TimeFigure("waited", "Waited for a waiter", value, end, waits.Count > 1 ? string.Join(" + ", waits.Select(span => DisplayText.Unsplit(span.Ms))) : "");
    }

    private static TimeFigure All(OrderHistory view, TimeSum sum)
    {
        var order = view.Summary;
        var parts = new[] { sum.ServedMs, sum.WaitedMs, sum.FailedMs, sum.InterruptedMs }.Where(part => part > 0).ToList();
        var from = $"{DisplayText.Day(order.AcceptedAt)}, {DisplayText.ShortClock(order.AcceptedAt)}";
        var until = order.Status.IsFinal() && order.CompletedAt is { } ended
            ? (ended.UtcDateTime.Date == order.AcceptedAt.UtcDateTime.Date ? "" : DisplayText.Day(ended) + ", ") + DisplayText.ShortClock(ended)
            : "now";
        return new TimeFigure(
            "all", order.Status.IsFinal() ? "In all" : "So far", DisplayText.Duration(sum.AllMs),
            parts.Count > 1 ? string.Join(" + ", parts.Select(part => DisplayText.Unsplit(part))) : "", $"{from} to {until} UTC");
    }
}
