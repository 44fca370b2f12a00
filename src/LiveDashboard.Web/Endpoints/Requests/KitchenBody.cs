using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of PUT /api/kitchen: a named kitchen, changes to single partners, or both.</summary>
internal sealed record KitchenBody(string? Name, IReadOnlyDictionary<StepName, StepProfileRequest>? Steps) : IWireBody<KitchenBody, ControlsRequest>
{
    public static KitchenBody Read(JsonFields fields) => new(fields.Text("name"), KitchenSteps.Read(fields, "steps"));

    public ControlsRequest ToRequest(FieldErrors errors) => new(Kitchen: WireWords.Kitchen("name", Name, errors, mayBeCustom: true), Steps: Steps);
}
