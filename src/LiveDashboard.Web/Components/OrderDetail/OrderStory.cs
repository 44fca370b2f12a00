using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>Builds an order's timeline from its acceptance to its end, and the steps left.</summary>
internal static class OrderStory
{
    public static IReadOnlyList<StoryPart> Tell(OrderHistory view, OrderOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(outlook);
        var order = view.Summary;
        var story = new List<StoryPart> { Accepted(order) };
        if (order.StartedAt is { } started)
        {
            story.Add(Waited(order, started));
        }

        story.AddRange(view.Attempts.GroupBy(attempt => attempt.Step).Select(tries => Step(order, [.. tries], outlook)));
        if (order.Status.IsFinal())
        {
            story.Add(End(order));
            return story;
        }

        if (order.Status == OrderStatus.Accepted)
        {
            story.Add(Waiting(order));
        }

        var begun = view.Attempts.Select(attempt => attempt.Step).ToHashSet();
        story.AddRange(StepNames.All.Where(step => !begun.Contains(step)).Select(step => ToCome(step, outlook)));
        return story;
    }

    private static StoryPart Accepted(OrderSummary order) => new(
        StageLook.Of(OrderStage.Waiting), "Accepted", DisplayText.Clock(order.AcceptedAt), StoryMoment.Past,
        [new StoryLine(order.Burst is null ? "Saved before it was confirmed" : $"Saved with burst {order.Burst} before it was confirmed")]);

    private static StoryPart Waited(OrderSummary order, DateTimeOffset started) => new(
        StageLook.Of(OrderStage.Waiting), "Waited for a free waiter", DisplayText.Duration(order.QueuedMs), StoryMoment.Past,
        [new StoryLine("", $"{DisplayText.Clock(order.AcceptedAt)} → {DisplayText.Clock(started)}")]);

    // The start of a wait after a retry is not recorded, so no time is shown.
    private static StoryPart Waiting(OrderSummary order) => order.StartedAt is null
        ? new StoryPart(
            StageLook.Of(OrderStage.Waiting), "Waiting for a free waiter", $"{DisplayText.Duration(order.QueuedMs)} so far", StoryMoment.Now,
            [new StoryLine("", $"{DisplayText.Clock(order.AcceptedAt)} → now")])
        : new StoryPart(StageLook.Of(OrderStage.Waiting), "Waiting for a free waiter again", "", StoryMoment.Now, []);

    private static StoryPart Step(OrderSummary order, IReadOnlyList<StepAttempt> tries, OrderOutlook outlook)
    {
        var last = tries[^1];
        var isUnder = order.Status == OrderStatus.Running && order.Step == last.Step && last.Status != AttemptStatus.Completed;
        var spent = DisplayText.Duration(order.StepMs.ElementAtOrDefault((int)last.Step));
        var until = isUnder || last.CompletedAt is not { } ended ? "now" : DisplayText.Clock(ended);
        var isOneWaiter = tries.All(attempt => attempt.Worker == last.Worker);
        var lines = new List<StoryLine>
        {
            new(isOneWaiter ? $"waiter {last.Worker}, thread {last.Thread}" : "", $"{DisplayText.Clock(tries[0].StartedAt)} → {until}"),
        };
        lines.AddRange(tries.Select(attempt => Try(attempt, isOneWaiter ? "" : $" · waiter {attempt.Worker}", outlook)));
        return new StoryPart(
            StageLook.Of(last.Step), StageLook.Of(last.Step).Label, isUnder ? $"{spent} so far" : spent,
            isUnder ? StoryMoment.Now : StoryMoment.Past, lines,
            isUnder && outlook.TriedMs is { } passed ? new StoryProgress(passed, (long)outlook.UsualMs[(int)last.Step]) : null);
    }

    private static StoryLine Try(StepAttempt attempt, string by, OrderOutlook outlook)
    {
        var number = $"Try {attempt.Attempt}";
        return attempt.Status switch
        {
            AttemptStatus.Running => new StoryLine($"{number} · waiting for the answer, usually {DisplayText.Duration(outlook.UsualMs[(int)attempt.Step])}{by}"),
            AttemptStatus.Completed when attempt.IsResolved => new StoryLine($"{number} · done, as a person said; the partner was not asked{by}", Good: true),
            AttemptStatus.Completed => new StoryLine($"{number} · done · {DisplayText.Duration(attempt.DurationMs)}{by}{Resumed(attempt)}", Good: true),
            // The partner was not called: only the reason and the pause are worth showing.
            _ when attempt.Reason == FailureReason.CircuitOpen => new StoryLine($"{Reason(attempt)}{by}{Paused(attempt)}", Good: false),
            _ => new StoryLine($"{number} · {Reason(attempt)} · {DisplayText.Duration(attempt.DurationMs)}{by}{Paused(attempt)}", Good: false),
        };
    }

    private static string Reason(StepAttempt attempt) => attempt switch
    {
        { Reason: not FailureReason.None } => attempt.Message,
        { Status: AttemptStatus.Interrupted } => FailureReason.Interrupted.Message(),
        { Status: AttemptStatus.Cancelled } => FailureReason.Cancelled.Message(),
        _ => "No answer",
    };

    private static string Resumed(StepAttempt attempt) =>
        attempt.ResumeMs is > 0 and var resume ? $" · taken up after {DisplayText.Duration(resume)}" : "";

    private static string Paused(StepAttempt attempt) =>
        attempt.PauseMs is { } pause ? $" · then a pause of {DisplayText.Duration(pause)}" : "";

    private static StoryPart ToCome(StepName step, OrderOutlook outlook) => new(
        StageLook.Of(step), StageLook.Of(step).Label, $"usually about {DisplayText.Roughly(outlook.UsualMs[(int)step])}", StoryMoment.Next, []);

    private static string Remedy(FailureReason reason) => reason == FailureReason.OutcomeUnknown
        ? "It is not asked again until a person says what happened."
        : "A retry starts at this step.";

    private static StoryPart End(OrderSummary order)
    {
        var look = StageLook.Of(order.Status, order.Step);
        var lines = order.Status switch
        {
            OrderStatus.Failed => new StoryLine[] { new($"{order.Message}. {Remedy(order.Reason)}", Good: false) },
            OrderStatus.Cancelled => [new StoryLine("Steps already done stand.")],
            _ => [],
        };
        return new StoryPart(look, look.Label, order.CompletedAt is { } at ? DisplayText.Clock(at) : "", StoryMoment.Past, lines);
    }
}
