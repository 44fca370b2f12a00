using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of PUT /api/pause.</summary>
internal sealed record PauseBody(bool? Paused) : IWireBody<PauseBody, ControlsRequest>
{
    public static PauseBody Read(JsonFields fields)
    {
        fields.Require("paused", "must be true or false.");
        return new PauseBody(fields.Flag("paused"));
    }

    public ControlsRequest ToRequest(FieldErrors errors) => new(Paused: Paused);
}
