using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of PUT /api/mode; omitted fields are unchanged.</summary>
internal sealed record ModeBody(string? Mode, long? Workers) : IWireBody<ModeBody, ControlsRequest>
{
    public static ModeBody Read(JsonFields fields) => new(fields.Text("mode"), fields.Whole("workers"));

    public ControlsRequest ToRequest(FieldErrors errors) => new(WireWords.Mode("mode", Mode, errors), Workers);
}
