using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Search.Attention;

/// <summary>Counts failed and late orders by reason, and those retried that go on, in one pass.</summary>
/// <param name="nowMs">The current time, in Unix milliseconds.</param>
/// <param name="lateAfterMs">Age at which an unfinished order is late, in milliseconds.</param>
internal sealed class AttentionTally(long nowMs, long lateAfterMs)
{
    private readonly Dictionary<(AttentionKind Kind, StepName? Step, FailureReason Reason, int Answer), Pile> _piles = [];

    public void Add(OrderId order, in OrderState entry)
    {
        if (!entry.Exists)
        {
            return;
        }

        if (entry.Status == OrderStatus.Failed)
        {
            Add((AttentionKind.Failed, entry.Step, entry.Reason, entry.Answer), order, entry.EndedAt ?? entry.AcceptedAt);
        }
        else if (entry.UnfinishedSince is { } since && entry.IsLate(nowMs, lateAfterMs))
        {
            Add((AttentionKind.Late, entry.Status == OrderStatus.Running ? entry.Step : null, FailureReason.None, 0), order, since + lateAfterMs);
        }
        else if (entry is { WasRetried: true, UnfinishedSince: { } retried })
        {
            Add((AttentionKind.Retried, null, FailureReason.None, 0), order, retried);
        }
    }

    public AttentionSnapshot Read() => new([.. _piles
        .Select(pile => Group(pile.Key.Kind, pile.Key.Step, pile.Key.Reason, pile.Key.Answer, pile.Value))
        .OrderByDescending(group => group.NewestAt)
        .ThenByDescending(group => group.Newest)]);

    private static AttentionGroup Group(AttentionKind kind, StepName? step, FailureReason reason, int answer, Pile pile) => new()
    {
        Kind = kind,
        Step = step,
        Reason = reason,
        Answer = answer,
        Count = pile.Count,
        Newest = pile.Newest,
        NewestAt = EngineClock.ToTime(pile.NewestAt),
        Query = (kind, step) switch
        {
            (AttentionKind.Failed, { } at) => $"status:failed step:{at.Word()} reason:{QueryWords.Reasons.WordOf(OrderConditions.Bit(reason))}{Answered(reason, answer)}",
            (AttentionKind.Retried, _) => "status:accepted,running is:retried -is:late",
            (_, { } at) => $"status:running step:{at.Word()} is:late",
            _ => "status:accepted is:late",
        },
    };

    private static string Answered(FailureReason reason, int answer) => reason.HasAnswers() ? $" answer:{QueryWords.Answer(answer)}" : "";

    private void Add((AttentionKind, StepName?, FailureReason, int) key, OrderId order, long at)
    {
        if (!_piles.TryGetValue(key, out var pile))
        {
            _piles.Add(key, pile = new Pile());
        }

        pile.Count++;
        if (at >= pile.NewestAt)
        {
            (pile.Newest, pile.NewestAt) = (order, at);
        }
    }

    private sealed class Pile
    {
        public long Count { get; set; }

        public OrderId Newest { get; set; }

        public long NewestAt { get; set; }
    }
}
