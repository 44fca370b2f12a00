using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>A retry, with what a person found out about a step of unknown outcome.</summary>
/// <param name="Outcome">Null when not given.</param>
internal sealed record RetryRequest(EffectOutcome? Outcome);
