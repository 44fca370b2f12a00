using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Orders;

/// <summary>One fact as clients see it; fields that do not apply to its type are null. Count is for facts about several orders.</summary>
internal sealed record FactResponse(
    long Sequence,
    string At,
    long? Order,
    string? Burst,
    string Type,
    string? Step,
    int? Attempt,
    string? Mode,
    int? Worker,
    int? Thread,
    int? DurationMs,
    string? Error,
    int? Count)
{
    public static FactResponse From(CommittedFact committed, string? burst)
    {
        var fact = committed.Fact;
        return new FactResponse(
            committed.Sequence,
            ResponseText.Of(DateTimeOffset.FromUnixTimeMilliseconds(fact.At)),
            fact.Order.Value == 0 ? null : fact.Order.Value,
            burst,
            fact.Type.ToString(),
            SpeaksOfAStep(fact.Type) ? fact.Step.Word() : null,
            fact.Attempt == 0 ? null : fact.Attempt,
            ResponseText.Of(fact.Mode),
            fact.Worker == 0 ? null : fact.Worker,
            fact.Thread == 0 ? null : fact.Thread,
            SpeaksOfADuration(fact.Type) ? fact.DurationMs : null,
            ResponseText.Of(fact.Reason, fact.Answer),
            fact.Count == 0 ? null : fact.Count);
    }

    private static bool SpeaksOfAStep(FactType type) =>
        type is FactType.OrderStarted or FactType.OrderFailed or FactType.OrderRetried or FactType.StepStarted or FactType.StepResolved || SpeaksOfADuration(type);

    private static bool SpeaksOfADuration(FactType type) =>
        type is FactType.StepCompleted or FactType.StepFailed or FactType.StepRetryScheduled;
}
