using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads the bodies that change the board's controls: mode, pause, retention and kitchen.</summary>
internal static class ControlsRequestReader
{
    public static ControlsRequest ReadMode(JsonFields fields) => new(Mode: fields.Text("mode"), Workers: fields.Whole("workers"));

    public static ControlsRequest ReadPause(JsonFields fields)
    {
        fields.Demand("paused", "must be true or false.");
        return new ControlsRequest(Paused: fields.Flag("paused"));
    }

    /// <summary>What is left out stays as the rule in force has it.</summary>
    public static ControlsRequest ReadRetention(JsonFields fields, RetentionRule rule) =>
        new(
            KeepDays: fields.Whole("keepDays") ?? rule.KeepDays,
            KeepOrders: fields.Whole("keepOrders") ?? rule.KeepOrders,
            ConfirmsClock: fields.Flag("clockIsRight") ?? false);

    public static ControlsRequest ReadKitchen(JsonFields fields)
    {
        var name = fields.Text("name");

        // What GET answers can be sent back: custom means the kitchen as it stands, with these steps.
        return new ControlsRequest(Kitchen: name == KitchenProfile.CustomName ? null : name, Steps: ReadSteps(fields.Inner("steps")));
    }

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
