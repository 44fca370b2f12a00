using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A change of one partner's behaviour; what is null stays as it is. Ranges as in <see cref="StepProfile"/>.</summary>
public sealed record StepProfileRequest(
    long? LatencyMs = null,
    long? SpreadMs = null,
    long? Capacity = null,
    double? FailureRate = null,
    double? DeclineRate = null,
    bool? Outage = null,
    bool? Hang = null);
