using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of PUT /api/data/retention; omitted fields are unchanged.</summary>
internal sealed record RetentionBody(long? KeepDays, long? KeepOrders, bool? ClockIsRight) : IWireBody<RetentionBody, ControlsRequest>
{
    public static RetentionBody Read(JsonFields fields) => new(fields.Whole("keepDays"), fields.Whole("keepOrders"), fields.Flag("clockIsRight"));

    public ControlsRequest ToRequest(FieldErrors errors) =>
        new(KeepDays: KeepDays, KeepOrders: KeepOrders, ConfirmsClock: ClockIsRight ?? false);
}
