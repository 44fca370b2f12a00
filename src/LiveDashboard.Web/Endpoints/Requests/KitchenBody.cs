using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of PUT /api/kitchen: a named kitchen, changes to single partners, or both.</summary>
internal sealed record KitchenBody(string? Name, IReadOnlyDictionary<StepName, StepProfileRequest>? Steps) : IWireBody<KitchenBody, ControlsRequest>
{
    public static KitchenBody Read(JsonFields fields) => new(fields.Text("name"), ReadSteps(fields.Inner("steps")));

    public ControlsRequest ToRequest(FieldErrors errors) => new(Kitchen: WireWords.Kitchen("name", Name, errors, mayBeCustom: true), Steps: Steps);

    private static Dictionary<StepName, StepProfileRequest>? ReadSteps(JsonFields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var steps = new Dictionary<StepName, StepProfileRequest>();
        foreach (var step in StepNames.All)
        {
            if (fields.Inner(step.Word()) is { } profile)
            {
                steps.Add(step, ReadStep(profile));
            }
        }

        return steps;
    }

    private static StepProfileRequest ReadStep(JsonFields fields) => new(
        fields.Whole("latencyMs"),
        fields.Whole("spreadMs"),
        fields.Whole("capacity"),
        fields.Real("failureRate"),
        fields.Real("declineRate"),
        fields.Flag("outage"),
        fields.Flag("hang"));
}
