using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>An order's wait for its first start, divided by the last switch of the board's mode in it.</summary>
/// <param name="Switch">The switch.</param>
/// <param name="BeforeMs">From its acceptance to the switch, in milliseconds.</param>
/// <param name="AfterMs">From the switch to its start, or to now, in milliseconds.</param>
internal sealed record WaitSplit(ModeSwitch Switch, long BeforeMs, long AfterMs)
{
    /// <summary>The split of an order; null when the mode was not switched while it waited, or nobody knows.</summary>
    public static WaitSplit? Of(OrderHistory view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Summary.SwitchedAfterMs is { } after
            && view.Spans is [{ Kind: OrderSpanKind.Waiting } first, ..] && first.Ms >= after
            && view.Switches.LastOrDefault(change => change.At <= first.From.AddMilliseconds(after)) is { } change
                ? new WaitSplit(change, after, first.Ms - after)
                : null;
    }

    /// <summary>The mode in which an order was sent, where it was served in another one; null where it was not, or nobody knows.</summary>
    public static ExecutionMode? SentIn(OrderHistory view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view is { Summary: { SwitchedAfterMs: not null, Mode: { } served }, Switches: [var first, ..] } && first.Mode == served
            ? served == ExecutionMode.Async ? ExecutionMode.Blocking : ExecutionMode.Async
            : null;
    }
}
