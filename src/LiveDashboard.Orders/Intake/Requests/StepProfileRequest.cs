using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A change of one partner's behavior; null values stay as they are. Ranges as in <see cref="StepProfile"/>.</summary>
public sealed record StepProfileRequest(
    long? LatencyMs = null,
    long? SpreadMs = null,
    long? Capacity = null,
    double? FailureRate = null,
    double? DeclineRate = null,
    bool? Outage = null,
    bool? Hang = null);
