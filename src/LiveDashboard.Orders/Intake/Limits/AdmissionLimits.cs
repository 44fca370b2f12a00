using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>Limits the unfinished orders; checked on the journal's thread, so that no two callers get the same slot.</summary>
internal sealed class AdmissionLimits(OrdersOptions options, MemoryLimit memory)
{
    private static readonly TimeSpan s_unknown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_soonest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_latest = TimeSpan.FromSeconds(60);

    private readonly DrainRate _rate = new();

    /// <summary>Why <paramref name="count"/> more orders are refused and when to retry, or null when they are admitted.</summary>
    /// <param name="draft">The draft they would be part of.</param>
    /// <param name="count">Number of orders.</param>
    /// <param name="transport">How their partners are reached.</param>
    /// <param name="bytes">Memory taken by all of them, in bytes.</param>
    public Refusal? Refusal(JournalDraft draft, int count, KitchenTransport transport, long bytes)
    {
        _rate.Note(draft.NowMs, Ended(draft));
        if (transport == KitchenTransport.Http && draft.UnfinishedHttp + count > options.MaxUnfinishedHttp)
        {
            return TooMany(draft, count, draft.UnfinishedHttp, options.MaxUnfinishedHttp, " over HTTP");
        }

        if (draft.Unfinished + count > options.MaxUnfinished)
        {
            return TooMany(draft, count, draft.Unfinished, options.MaxUnfinished, "");
        }

        return memory.Short(draft, bytes) is { } left ? TooLittleMemory(left * count / bytes) : null;
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

    // Ended orders stay in memory as long as they are retained: whether waiting helps cannot be predicted.
    private static Refusal TooLittleMemory(long left) => new(
        RefusalKind.TooMany,
        $"Too much for the memory of this process: it allows {left:N0} more orders. Send fewer, let go of old orders in Settings, or give the process more memory.")
    {
        RetryAfter = s_latest,
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
