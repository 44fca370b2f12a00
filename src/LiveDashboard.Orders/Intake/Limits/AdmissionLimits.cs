using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Limits;

/// <summary>How many unfinished orders the app takes on; decided where it is written, so that no two callers share a place.</summary>
internal sealed class AdmissionLimits(OrdersOptions options, MemoryLimit memory)
{
    private static readonly TimeSpan s_unknown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_soonest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_latest = TimeSpan.FromSeconds(60);

    private readonly DrainRate _rate = new();

    /// <summary>Why <paramref name="count"/> more orders are not taken and when there will be room, or null when they are taken.</summary>
    /// <param name="draft">What they would be part of.</param>
    /// <param name="count">How many.</param>
    /// <param name="transport">How their partners are reached.</param>
    /// <param name="bytes">What all of them take in memory.</param>
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

    // Ended orders stay in memory as long as they are kept: only a person can tell whether waiting helps.
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
