namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>How the partner of each step behaves.</summary>
internal sealed record KitchenStepsResponse(
    StepProfileResponse Payment, StepProfileResponse Restaurant, StepProfileResponse Courier, StepProfileResponse Notify);
