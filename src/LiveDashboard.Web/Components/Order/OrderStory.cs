using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Look;

namespace LiveDashboard.Web.Components.Order;

/// <summary>Tells an order's life from its acceptance to its end, and what is still to come.</summary>
internal static class OrderStory
{
    public static IReadOnlyList<StoryPart> Tell(OrderView view, IReadOnlyList<StationSnapshot> stations)
    {
        ArgumentNullException.ThrowIfNull(view);
        var story = new List<StoryPart> { Accepted(view.Summary) };
        if (view.Summary.StartedAt is { } started)
        {
            story.Add(Waited(view.Summary, started));
        }

        story.AddRange(view.Attempts.GroupBy(attempt => attempt.Step).Select(tries => Step(view, [.. tries], stations)));
        if (view.Summary.Status.IsFinal())
        {
            story.Add(End(view.Summary));
            return story;
        }

        if (view.Summary.Status == OrderStatus.Accepted)
        {
            story.Add(new StoryPart(
                StageLook.Of(Stage.Waiting), "Waiting for a free waiter", $"{Wording.Duration(view.Summary.QueuedMs)} so far", StoryMoment.Now, []));
        }

        var begun = view.Attempts.Select(attempt => attempt.Step).ToHashSet();
        story.AddRange(StepNames.All.Where(step => !begun.Contains(step)).Select(step => ToCome(step, stations)));
        return story;
    }

    private static StoryPart Accepted(OrderSummary order) => new(
        StageLook.Accepted, "Accepted", Wording.Clock(order.AcceptedAt), StoryMoment.Past,
        [new StoryLine(order.Burst is null ? "Saved before it was confirmed" : $"Saved with burst {order.Burst} before it was confirmed")]);

    private static StoryPart Waited(OrderSummary order, DateTimeOffset started) => new(
        StageLook.Of(Stage.Waiting), "Waited for a free waiter", Wording.Duration(order.QueuedMs), StoryMoment.Past,
        [new StoryLine("", $"{Wording.Clock(order.AcceptedAt)} → {Wording.Clock(started)}")]);

    private static StoryPart Step(OrderView view, IReadOnlyList<StepAttempt> tries, IReadOnlyList<StationSnapshot> stations)
    {
        var last = tries[^1];
        var under = view.Summary.Status == OrderStatus.Running && view.Summary.Step == last.Step && last.Status != AttemptStatus.Completed;
        var spent = Wording.Duration(view.Summary.StepMs.ElementAtOrDefault((int)last.Step));
        var until = under || last.CompletedAt is not { } ended ? "now" : Wording.Clock(ended);
        var lines = new List<StoryLine>
        {
            new($"waiter {last.Worker}, thread {last.Thread}", $"{Wording.Clock(tries[0].StartedAt)} → {until}"),
        };
        lines.AddRange(tries.Select(attempt => Try(attempt, stations)));
        return new StoryPart(
            StageLook.Of(last.Step), StageLook.Of(last.Step).Label, under ? $"{spent} so far" : spent,
            under ? StoryMoment.Now : StoryMoment.Past, lines);
    }

    private static StoryLine Try(StepAttempt attempt, IReadOnlyList<StationSnapshot> stations)
    {
        var number = $"Try {attempt.Attempt}";
        return attempt.Status switch
        {
            AttemptStatus.Running => new StoryLine($"{number} · waiting for the answer, usually {Usual(attempt.Step, stations)}"),
            AttemptStatus.Completed => new StoryLine($"{number} · done · {Wording.Duration(attempt.DurationMs)}{Resumed(attempt)}", Good: true),
            _ => new StoryLine($"{number} · {Reason(attempt)} · {Wording.Duration(attempt.DurationMs)}{Paused(attempt)}", Good: false),
        };
    }

    private static string Reason(StepAttempt attempt) => attempt switch
    {
        { Reason: not FailureReason.None } => attempt.Reason.Message(),
        { Status: AttemptStatus.Interrupted } => FailureReason.Interrupted.Message(),
        { Status: AttemptStatus.Cancelled } => FailureReason.Cancelled.Message(),
        _ => "No answer",
    };

    private static string Resumed(StepAttempt attempt) =>
        attempt.ResumeMs is > 0 and var resume ? $" · taken up after {Wording.Duration(resume)}" : "";

    private static string Paused(StepAttempt attempt) =>
        attempt.PauseMs is { } pause ? $" · then a pause of {Wording.Duration(pause)}" : "";

    private static StoryPart ToCome(StepName step, IReadOnlyList<StationSnapshot> stations) => new(
        StageLook.Of(step), StageLook.Of(step).Label, $"usually {Usual(step, stations)}", StoryMoment.Next, []);

    private static string Usual(StepName step, IReadOnlyList<StationSnapshot> stations) =>
        Wording.Duration(stations.FirstOrDefault(station => station.Step == step)?.TypicalMs);

    private static StoryPart End(OrderSummary order)
    {
        var look = StageLook.Of(order.Status, order.Step);
        var lines = order.Status switch
        {
            OrderStatus.Failed => new StoryLine[] { new($"{order.Reason.Message()}. A retry starts at this step.", Good: false) },
            OrderStatus.Cancelled => [new StoryLine("Steps already done stand.")],
            _ => [],
        };
        return new StoryPart(look, look.Label, order.CompletedAt is { } at ? Wording.Clock(at) : "", StoryMoment.Past, lines);
    }
}
