using LiveDashboard.Lab.Races.Wire;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests.Races;

/// <summary>The kitchen of a race: the name of one, or a full profile.</summary>
internal static class RaceKitchen
{
    // The ground of a profile that names no kitchen: partners that answer at once and never fail.
    private static readonly KitchenProfile s_none = new(
        KitchenProfile.CustomName, KitchenTransport.Simulated, new StepProfile(0), new StepProfile(0), new StepProfile(0), new StepProfile(0));

    /// <summary>The kitchen in a field; null when it is absent, or invalid and recorded.</summary>
    public static KitchenProfile? Read(JsonFields fields, string field)
    {
        if (!fields.IsObject(field))
        {
            return WireWords.Kitchen(field, fields.Text(field), fields.Errors);
        }

        var profile = fields.Inner(field)!; // it is an object
        var name = profile.Text("name");
        var ground = WireWords.Kitchen($"{field}.name", name, fields.Errors, mayBeCustom: true);
        if (ground is null)
        {
            profile.Require("transport", $"must be {RaceKitchenBody.Http} or {RaceKitchenBody.Simulated}.");
            profile.Require("steps", "must be an object: how the partner of each step behaves.");
        }

        var transport = Transport(profile, $"{field}.transport", fields.Errors) ?? ground?.Transport ?? s_none.Transport;
        var steps = KitchenSteps.Read(profile, "steps");
        if (ground is null && steps is not null)
        {
            RequireLatencies(profile.Inner("steps")!); // it was read
        }

        KitchenCheck.AddErrors(steps ?? [], $"{field}.steps.", fields.Errors);
        if (fields.Errors.Any)
        {
            return null;
        }

        var merged = KitchenCheck.Merge((ground ?? s_none) with { Transport = transport }, steps ?? []);
        KitchenCheck.AddErrors(merged, $"{field}.steps.", fields.Errors);
        return merged;
    }

    private static void RequireLatencies(JsonFields steps)
    {
        foreach (var step in StepNames.All)
        {
            steps.Require(step.Word(), "must be an object with latencyMs.");
            steps.Inner(step.Word())?.Require("latencyMs", "must be the time the partner takes, in milliseconds.");
        }
    }

    private static KitchenTransport? Transport(JsonFields profile, string field, FieldErrors errors)
    {
        var word = profile.Text("transport");
        if (word is not (null or RaceKitchenBody.Http or RaceKitchenBody.Simulated))
        {
            errors.Add(field, $"{field} must be {RaceKitchenBody.Http} or {RaceKitchenBody.Simulated}.");
        }

        return word switch
        {
            RaceKitchenBody.Http => KitchenTransport.Http,
            RaceKitchenBody.Simulated => KitchenTransport.Simulated,
            _ => null,
        };
    }
}
