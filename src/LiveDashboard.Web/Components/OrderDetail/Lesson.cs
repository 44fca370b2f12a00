using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail.Times;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>What this very order shows of the two modes, in one sentence; what stands between backticks is code.</summary>
/// <param name="Mode">The mode it was served in; null before it was, and when it was both.</param>
/// <param name="Workers">The waiters who had it, in the order of their coming.</param>
/// <param name="Sentence">Who had it, and how.</param>
/// <param name="Rest">What that means; empty when there is nothing to say.</param>
/// <param name="RestName">What the rest tells, for tests and scripts; null when it is general.</param>
internal sealed record Lesson(ExecutionMode? Mode, IReadOnlyList<int> Workers, string Sentence, string Rest, string? RestName = null)
{
    private const string KeepsTheThread = "`.Result` keeps the thread";

    private static readonly string[] s_numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static Lesson Of(OrderHistory view, BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(board);
        var served = view.Spans.Where(span => span.Mode is not null && span.Attempts.Count > 0).ToList();
        int[] workers = [.. served.SelectMany(span => span.Attempts).Select(attempt => attempt.Worker).Distinct()];
        var modes = served.Select(span => span.Mode).Distinct().ToList();
        var (rest, name) = Meaning(view, board, modes is [var only] ? only : null);
        return modes switch
        {
            [] => NotBegun(view, board),
            [ExecutionMode.Blocking] => new Lesson(ExecutionMode.Blocking, workers, Stood(view, workers, served), rest, name),
            [ExecutionMode.Async] => new Lesson(ExecutionMode.Async, workers, Carried(view, workers), rest, name),
            _ => new Lesson(null, workers, Both(served), rest, name),
        };
    }

    private static Lesson NotBegun(OrderHistory view, BoardSnapshot board) => new(
        null, [],
        view.Summary.Status.IsFinal() ? "No waiter touched it: it was cancelled before one was free."
            : board.Controls.Paused ? "No waiter touches it: the board is paused, and waiters start no order."
            : "No waiter has touched it yet: it waits until one is free.",
        view.Summary.Status.IsFinal() || board.Controls.Paused ? ""
            : (view.Summary.Mode ?? board.Controls.Mode) == ExecutionMode.Blocking ? "In Blocking each of them stands with one order until all its steps are done."
            : "In Async a waiter is free again at each `await`.");

    private static string Stood(OrderHistory view, int[] workers, List<OrderSpan> served)
    {
        var standing = view.Summary.Status == OrderStatus.Running;
        var steps = served.Select(span => span.Step).Distinct().Select(step => StageLook.Of(step).Label).ToList();
        var through = steps.Count == StepNames.Count ? "all four steps" : DisplayText.List(steps);
        return workers is [var alone]
            ? $"Waiter {alone} {(standing ? "stands" : "stood")} with it through {through}: {KeepsTheThread}."
            : $"{Waiters(workers)} stood with it one after the other, through {through}: {KeepsTheThread}.";
    }

    private static string Carried(OrderHistory view, int[] workers)
    {
        var soFar = view.Summary.Status.IsFinal() ? "" : " so far";
        return workers is [var alone]
            ? $"Waiter {alone} carried it alone{soFar} and never stood: each `await` let it walk away."
            : $"{Number(workers.Length)} waiters carried it{soFar}: {List(workers)}. Each `await` let the waiter walk away.";
    }

    private static string Both(List<OrderSpan> served)
    {
        var stood = Workers(ExecutionMode.Blocking);
        var carried = Workers(ExecutionMode.Async);
        return $"{Waiters(stood)} stood with it in Blocking, where {KeepsTheThread}; {Waiters(carried).ToLowerInvariant()} walked away at each `await` in Async.";

        int[] Workers(ExecutionMode mode) =>
            [.. served.Where(span => span.Mode == mode).SelectMany(span => span.Attempts).Select(attempt => attempt.Worker).Distinct()];
    }

    // Of a running order where it is now, else what the other mode would have meant.
    private static (string Text, string? Name) Meaning(OrderHistory view, BoardSnapshot board, ExecutionMode? only)
    {
        var order = view.Summary;
        var holder = order.Status.IsFinal() ? null : board.Workers.FirstOrDefault(worker => worker.Order == order.Id);
        var isPause = view.Attempts is [.., { Status: AttemptStatus.Failed, PauseMs: not null }];
        // The board may know of the waiter before the history was read.
        if (holder is { HeldMs: > 0 } && view.Spans is [.., var now])
        {
            return ($"It stands at {KitchenLook.Partner(order.Step)} for {DisplayText.Unsplit(now.Ms)} now and can serve nobody else. In Async it would be free.", "stuck-waiter");
        }

        if (order is { Status: OrderStatus.Running, Mode: ExecutionMode.Async } && !board.IsLoading && holder is null
            && (isPause || view.Attempts is [.., { Status: AttemptStatus.Running }]))
        {
            return ($"No waiter stands here. {(isPause ? "It waits for its next try by itself." : $"It waits at {KitchenLook.Partner(order.Step)} by itself.")}", "waits-alone");
        }

        var served = DisplayText.Unsplit(TimeSum.Of(view.Spans).ServedMs);
        return order.Status.IsFinal() && only is { } mode ? (Otherwise(view, mode, served), null) : ("", null);
    }

    // Where a partner takes only some orders at a time, the time in the other mode would have been another.
    private static string Otherwise(OrderHistory view, ExecutionMode mode, string served) =>
        mode == ExecutionMode.Blocking ? $"In Async it would have been free for other orders for nearly all of these {served}."
        : StepNames.All.Any(step => view.Kitchen[step].Capacity > 0) ? "In Blocking one waiter would have stood here the whole time."
        : $"In Blocking one waiter would have stood here for {served}.";

    private static string Waiters(int[] workers) => workers.Length == 1 ? $"Waiter {workers[0]}" : $"Waiters {List(workers)}";

    private static string List(int[] workers) => DisplayText.List([.. workers.Select(worker => DisplayText.Count(worker))]);

    private static string Number(int count)
    {
        var word = count < s_numbers.Length ? s_numbers[count] : DisplayText.Count(count);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
