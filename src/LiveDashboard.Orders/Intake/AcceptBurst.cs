using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>Accepts a burst as one fact, once per idempotency key.</summary>
internal sealed class AcceptBurst(BurstDetails wanted, BurstIndex bursts, IdempotencyKey? key, AdmissionLimits limits) : IntakeCommand<BurstDetails>
{
    protected override IntakeResult<BurstDetails> Decide(JournalDraft draft)
    {
        if (key?.FindIn(draft) is { } used)
        {
            return !key.Fits(used) ? IntakeResult<BurstDetails>.Refused(key.Reused)
                : Find(draft, used.Order) is { } earlier ? IntakeResult<BurstDetails>.Accepted(earlier, replayed: true)
                : Refuse(RefusalKind.Unavailable, "The burst of this key is being written. Try again in a moment.");
        }

        if (limits.Refusal(draft, wanted.Count, wanted.Kitchen.Transport) is { } refusal)
        {
            return IntakeResult<BurstDetails>.Refused(refusal);
        }

        var burst = draft.Accept(wanted);
        key?.AddTo(draft, burst.First);
        return IntakeResult<BurstDetails>.Accepted(burst);
    }

    private BurstDetails? Find(JournalDraft draft, OrderId first) => draft.FindBurst(first) ?? bursts.Find(first);
}
