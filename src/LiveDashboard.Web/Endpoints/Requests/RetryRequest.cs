using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>A retry, with what a person found out about a step whose outcome was unknown.</summary>
/// <param name="Outcome">Null when nothing is said.</param>
internal sealed record RetryRequest(EffectOutcome? Outcome);
