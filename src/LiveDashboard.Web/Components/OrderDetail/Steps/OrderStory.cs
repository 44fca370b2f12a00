using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail.Times;
using LiveDashboard.Web.Components.Presentation;
using MudBlazor;

namespace LiveDashboard.Web.Components.OrderDetail.Steps;

/// <summary>Builds an order's story from its acceptance to its end, one part for each span of its time, and the steps left.</summary>
internal static class OrderStory
{
    private static readonly StageLook s_retried = StageLook.Of(OrderStage.Failed) with { Icon = Icons.Material.Rounded.Replay };

    public static IReadOnlyList<StoryPart> Tell(OrderHistory view, OrderOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(outlook);
        var order = view.Summary;
        var story = view.Spans.Select((span, place) => Part(view, outlook, span, place)).ToList();
        if (order.Status.IsFinal())
        {
            story.Add(End(view));
            return story;
        }

        var begun = view.Attempts.Select(attempt => attempt.Step).ToHashSet();
        story.AddRange(StepNames.All.Where(step => !begun.Contains(step)).Select(step => ToCome(step, outlook)));
        return story;
    }

    /// <summary>Why a step did not succeed, its partner named.</summary>
    public static string Why(string message, StepName step)
    {
        const string Partner = "Partner ";
        var name = step == StepName.Notify ? "Notification" : StageLook.Of(step).Label;
        return message.StartsWith(Partner, StringComparison.Ordinal) ? $"{name} {message[Partner.Length..]}" : message;
    }

    private static StoryPart Part(OrderHistory view, OrderOutlook outlook, OrderSpan span, int place)
    {
        var isLast = place == view.Spans.Count - 1 && !view.Summary.Status.IsFinal();
        var took = DisplayText.Duration(span.Ms) + (isLast ? " so far" : "");
        var began = DisplayText.Clock(span.From);
        var moment = isLast ? StoryMoment.Now : StoryMoment.Past;
        return span.Kind switch
        {
            OrderSpanKind.Waiting => Idle(StageLook.Of(OrderStage.Waiting), isLast ? "Waiting" : "Waited", Waited(view, place, isLast)),
            OrderSpanKind.Failed => Idle(s_retried, "Failed", $"waited for a retry; retried at {DisplayText.Clock(span.Until)}"),
            _ => Step(view, outlook, span, took, moment),
        };

        StoryPart Idle(StageLook look, string title, string how) => new(look, title, began, took, moment, [new StoryLine(how)]) { Waiters = [] };
    }

    private static string Waited(OrderHistory view, int place, bool isLast) =>
        place > 0 ? "for a free waiter again, after the retry"
        : WaitSplit.Of(view) is { } split
            ? $"{DisplayText.Unsplit(split.BeforeMs)} before the switch to {ModeLook.Of(split.Switch.Mode).Label}, then {DisplayText.Unsplit(split.AfterMs)} for a free waiter"
        : isLast || view.Summary.StartedAt is not null ? "for a free waiter"
        : "for a free waiter, until it was cancelled";

    private static StoryPart Step(OrderHistory view, OrderOutlook outlook, OrderSpan span, string took, StoryMoment moment)
    {
        var look = StageLook.Of(span.Step);
        var mode = span.Mode is { } served ? ModeLook.Of(served).Css : null;
        var waiters = span.Attempts.Select(attempt => new StoryWaiter(attempt.Worker, attempt.Thread, mode)).DistinctBy(waiter => waiter.Number).ToList();
        var lines = span.Attempts.Select(attempt => Try(attempt, waiters.Count == 1 ? "" : $" · waiter {attempt.Worker}", outlook)).ToList();
        if (span.Kind == OrderSpanKind.Interrupted)
        {
            lines.Add(new StoryLine("then repeated under the same key: nothing is done twice"));
        }

        var isAgain = view.Spans.Any(other => other.Kind == OrderSpanKind.Serving && other.Step == span.Step && other.Run < span.Run);
        return new StoryPart(look, isAgain ? $"{look.Label}, attempt {span.Run}" : look.Label, DisplayText.Clock(span.From), took, moment, lines)
        {
            Waiters = waiters,
            Progress = moment == StoryMoment.Now && outlook.TriedMs is { } passed ? new StoryProgress(passed, (long)outlook.UsualMs[(int)span.Step]) : null,
        };
    }

    private static StoryLine Try(StepAttempt attempt, string by, OrderOutlook outlook)
    {
        var number = $"Try {attempt.Attempt}";
        return attempt.Status switch
        {
            AttemptStatus.Running => new StoryLine($"{number} · waiting for the answer, usually {DisplayText.Unsplit(outlook.UsualMs[(int)attempt.Step])}{by}"),
            AttemptStatus.Completed when attempt.IsResolved => new StoryLine($"{number} · done, as a person said; the partner was not asked{by}", Good: true),
            AttemptStatus.Completed => new StoryLine($"{number} · done · {DisplayText.Unsplit(attempt.DurationMs ?? 0)}{by}{Resumed(attempt)}", Good: true),
            // The partner was not called: only the reason and the pause are worth showing.
            _ when attempt.Reason == FailureReason.CircuitOpen => new StoryLine($"{Reason(attempt)}{by}{Paused(attempt)}", Good: false),
            _ when attempt.DurationMs is { } duration => new StoryLine($"{number} · {Reason(attempt)} · {DisplayText.Unsplit(duration)}{by}{Paused(attempt)}", Good: false),
            _ => new StoryLine($"{number} · {Reason(attempt)}{by}{Paused(attempt)}", Good: false),
        };
    }

    private static string Reason(StepAttempt attempt) => attempt switch
    {
        { Reason: not FailureReason.None } => Why(attempt.Message, attempt.Step),
        { Status: AttemptStatus.Interrupted } => FailureReason.Interrupted.Message(),
        { Status: AttemptStatus.Cancelled } => FailureReason.Cancelled.Message(),
        _ => "No answer",
    };

    private static string Resumed(StepAttempt attempt) =>
        attempt.ResumeMs is > 0 and var resume ? $" · taken up after {DisplayText.Unsplit(resume)}" : "";

    // Partners ask for whole seconds; the app's own pauses are spread at random.
    private static string Paused(StepAttempt attempt) => attempt.PauseMs is not { } pause ? ""
        : attempt.Reason == FailureReason.Busy && pause % 1000 == 0 ? $" · then a pause of {DisplayText.Unsplit(pause)}, as it asked"
        : $" · then a pause of {DisplayText.Unsplit(pause)}";

    private static StoryPart ToCome(StepName step, OrderOutlook outlook) => new(
        StageLook.Of(step), StageLook.Of(step).Label, "", $"about {DisplayText.Roughly(outlook.UsualMs[(int)step])}", StoryMoment.Next, [new StoryLine("to come; what it usually takes")]);

    private static string Remedy(FailureReason reason) => reason == FailureReason.OutcomeUnknown
        ? "It is not asked again until a person says what happened."
        : "A retry starts at this step.";

    private static StoryPart End(OrderHistory view)
    {
        var order = view.Summary;
        var look = StageLook.Of(order.Status, order.Step);
        var line = order.Status switch
        {
            OrderStatus.Failed => new StoryLine($"{Why(order.Message, order.Step)}. {Remedy(order.Reason)}", Good: false),
            OrderStatus.Cancelled => new StoryLine(view.Attempts.Count == 0 ? "It was never started." : "Steps already done stand."),
            _ => new StoryLine(view.Spans.Count > 1 ? "all steps and waits together" : ""),
        };
        return new StoryPart(
            look, look.Label, order.CompletedAt is { } at ? DisplayText.Clock(at) : "", DisplayText.Duration(TimeSum.Of(view.Spans).AllMs), StoryMoment.Past, [line]);
    }
}
