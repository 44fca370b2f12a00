using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>How the partners of single steps behave, on the wire.</summary>
internal static class KitchenSteps
{
    /// <summary>The steps of an object in a field; null when it is absent, or invalid and recorded.</summary>
    public static Dictionary<StepName, StepProfileRequest>? Read(JsonFields fields, string field)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Inner(field) is not { } inner)
        {
            return null;
        }

        var steps = new Dictionary<StepName, StepProfileRequest>();
        foreach (var step in StepNames.All)
        {
            if (inner.Inner(step.Word()) is { } profile)
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
