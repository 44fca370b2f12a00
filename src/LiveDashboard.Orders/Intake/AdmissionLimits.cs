using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>How many unfinished orders the app takes on; decided where it is written, so that no two callers share a place.</summary>
internal sealed class AdmissionLimits(OrdersOptions options)
{
    private static readonly TimeSpan s_unknown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_soonest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_latest = TimeSpan.FromSeconds(60);

    private readonly DrainRate _rate = new();

    /// <summary>Why <paramref name="count"/> more orders are not taken and when there will be room, or null when they are taken.</summary>
    public Refusal? Refusal(JournalDraft draft, int count, KitchenTransport transport)
    {
        _rate.Note(draft.NowMs, Ended(draft));
        if (transport == KitchenTransport.Http && draft.UnfinishedHttp + count > options.MaxUnfinishedHttp)
        {
            return TooMany(draft, count, draft.UnfinishedHttp, options.MaxUnfinishedHttp, " over HTTP");
        }

        return draft.Unfinished + count > options.MaxUnfinished ? TooMany(draft, count, draft.Unfinished, options.MaxUnfinished, "") : null;
    }

    private static long Ended(JournalDraft draft) => draft.Orders.Count - draft.Orders.Unfinished;

    private Refusal TooMany(JournalDraft draft, int count, long unfinished, int limit, string where) => count > limit
        ? new Refusal(RefusalKind.TooMany, $"Too many at once: no more than {limit:N0} unfinished orders{where} are taken. Send fewer.")
        {
            RetryAfter = s_latest,
        }
        : new Refusal(
            RefusalKind.TooMany,
            $"Too many waiting: {unfinished:N0} of {limit:N0} unfinished orders{where} are taken. Send fewer, or wait until some are done.")
        {
            RetryAfter = RoomAfter(draft, unfinished + count - limit),
        };

    private TimeSpan RoomAfter(JournalDraft draft, long tooMany)
    {
        if (_rate.PerSecond(draft.NowMs, Ended(draft)) is not { } rate)
        {
            return s_unknown;
        }

        return TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling(tooMany / rate), s_soonest.TotalSeconds, s_latest.TotalSeconds));
    }
}
