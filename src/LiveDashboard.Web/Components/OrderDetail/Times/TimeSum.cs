using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>What an order's time went into, all attempts together, in milliseconds; the parts sum to the whole.</summary>
/// <param name="ServedMs">Steps under way, the pauses between their tries included.</param>
/// <param name="WaitedMs">Waiting for a waiter.</param>
/// <param name="FailedMs">Failed, until somebody retried it.</param>
/// <param name="InterruptedMs">A try cut off by a restart, until it was repeated.</param>
/// <param name="LostMs">The part of <paramref name="ServedMs"/> that ended in a failure.</param>
internal sealed record TimeSum(long ServedMs, long WaitedMs, long FailedMs, long InterruptedMs, long LostMs)
{
    /// <summary>The whole time, from acceptance to the end or to now.</summary>
    public long AllMs => ServedMs + WaitedMs + FailedMs + InterruptedMs;

    public static TimeSum Of(IReadOnlyList<OrderSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return new TimeSum(
            Sum(OrderSpanKind.Serving), Sum(OrderSpanKind.Waiting), Sum(OrderSpanKind.Failed), Sum(OrderSpanKind.Interrupted),
            spans.Where(span => span is { Kind: OrderSpanKind.Serving, Reason: not FailureReason.None }).Sum(span => span.Ms));

        long Sum(OrderSpanKind kind) => spans.Where(span => span.Kind == kind).Sum(span => span.Ms);
    }
}
