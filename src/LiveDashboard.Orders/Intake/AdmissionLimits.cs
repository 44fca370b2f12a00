using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>How many unfinished orders the app takes on; decided where it is written, so that no two callers share a place.</summary>
internal sealed class AdmissionLimits(OrdersOptions options)
{
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Why <paramref name="count"/> more orders are not taken, or null when they are.</summary>
    public Refusal? Refusal(JournalDraft draft, int count, KitchenTransport transport)
    {
        if (transport == KitchenTransport.Http && draft.UnfinishedHttp + count > options.MaxUnfinishedHttp)
        {
            return TooMany(draft.UnfinishedHttp, options.MaxUnfinishedHttp, " over HTTP");
        }

        return draft.Unfinished + count > options.MaxUnfinished ? TooMany(draft.Unfinished, options.MaxUnfinished, "") : null;
    }

    private static Refusal TooMany(long unfinished, int limit, string where) => new(
        RefusalKind.TooMany,
        $"Too many waiting: {unfinished:N0} of {limit:N0} unfinished orders{where} are taken. Try fewer, or wait until some are done.")
    {
        RetryAfter = s_retryAfter,
    };
}
