using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>Accepts a burst as one fact, once per idempotency key.</summary>
/// <param name="wanted">The burst; not accepted where <paramref name="wrong"/> says why.</param>
/// <param name="wrong">Why it is invalid now, or null. A known key is still answered: the board's kitchen may have changed since.</param>
/// <param name="bursts">The committed bursts.</param>
/// <param name="key">The caller's key.</param>
/// <param name="limits">The admission limits.</param>
internal sealed class AcceptBurst(BurstDetails wanted, Refusal? wrong, BurstIndex bursts, IdempotencyKey? key, AdmissionLimits limits)
    : IntakeCommand<BurstDetails>
{
    protected override IntakeResult<BurstDetails> Decide(JournalDraft draft)
    {
        if (key?.FindIn(draft) is { } used)
        {
            return !key.Fits(used) ? IntakeResult<BurstDetails>.Refused(key.Reused)
                : Find(draft, used.Order) is { } earlier ? IntakeResult<BurstDetails>.Accepted(earlier, replayed: true)
                : Refuse(RefusalKind.Unavailable, "The burst of this key is being written. Try again in a moment.");
        }

        if ((wrong ?? Limit(draft)) is { } refusal)
        {
            return IntakeResult<BurstDetails>.Refused(refusal);
        }

        var burst = draft.Accept(wanted);
        key?.AddTo(draft, burst.First);
        return IntakeResult<BurstDetails>.Accepted(burst);
    }

    private Refusal? Limit(JournalDraft draft) => limits.Refusal(
        draft, wanted.Count, wanted.Kitchen.Transport, MemoryLimit.OfBurst(wanted.Count, wanted.Kitchen.Transport));

    private BurstDetails? Find(JournalDraft draft, OrderId first) => draft.FindBurst(first) ?? bursts.Find(first);
}
