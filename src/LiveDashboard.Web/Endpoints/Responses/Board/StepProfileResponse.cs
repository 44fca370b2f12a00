using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>How one partner behaves.</summary>
internal sealed record StepProfileResponse(
    int LatencyMs, int SpreadMs, int Capacity, double FailureRate, double DeclineRate, bool Outage, bool Hang)
{
    public static StepProfileResponse From(StepProfile step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new StepProfileResponse(step.LatencyMs, step.SpreadMs, step.Capacity, step.FailureRate, step.DeclineRate, step.Outage, step.Hang);
    }
}
