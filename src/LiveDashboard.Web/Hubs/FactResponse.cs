using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Endpoints.Responses;

namespace LiveDashboard.Web.Hubs;

/// <summary>One fact as clients see it; what its type does not speak of is null. Count is for facts about several orders.</summary>
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
    public static FactResponse From(CommittedFact committed)
    {
        var fact = committed.Fact;
        return new FactResponse(
            committed.Sequence,
            Words.Of(DateTimeOffset.FromUnixTimeMilliseconds(fact.At)),
            fact.Order.Value == 0 ? null : fact.Order.Value,
            (fact.Details as BurstDetails)?.Id,
            fact.Type.ToString(),
            SpeaksOfAStep(fact.Type) ? fact.Step.Word() : null,
            fact.Attempt == 0 ? null : fact.Attempt,
            Words.Of(ModeOf(fact)),
            fact.Worker == 0 ? null : fact.Worker,
            fact.Thread == 0 ? null : fact.Thread,
            SpeaksOfADuration(fact.Type) ? fact.DurationMs : null,
            Words.Of(fact.Reason),
            fact.Count == 0 ? null : fact.Count);
    }

    private static bool SpeaksOfAStep(FactType type) =>
        type is FactType.OrderStarted or FactType.OrderFailed or FactType.OrderRetried or FactType.StepStarted || SpeaksOfADuration(type);

    private static bool SpeaksOfADuration(FactType type) =>
        type is FactType.StepCompleted or FactType.StepFailed or FactType.StepRetryScheduled;

    private static ExecutionMode? ModeOf(Fact fact) => fact.Details switch
    {
        BurstDetails burst => burst.Pinned,
        OrderDetails order => order.Pinned,
        Controls controls => controls.Mode,

        // Only what a worker recorded has a mode; the field's zero is "async".
        _ => fact.Worker == 0 ? null : fact.Mode,
    };
}
