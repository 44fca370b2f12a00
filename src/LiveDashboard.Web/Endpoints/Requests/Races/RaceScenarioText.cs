using System.Text.Json;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests.Races;

/// <summary>Reads a scenario from JSON that came with an address, by the rules of a request's body.</summary>
internal static class RaceScenarioText
{
    /// <summary>What is wrong with a text that is no scenario at all.</summary>
    public const string Unreadable = "it is cut off or was changed.";

    /// <summary>The scenario; null when the JSON holds none.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="problem">What is wrong with it, its fields named.</param>
    public static RaceScenario? Read(ReadOnlyMemory<byte> json, out string? problem)
    {
        problem = Unreadable;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind is not JsonValueKind.Object || !document.RootElement.EnumerateObject().Any())
            {
                return null;
            }

            var errors = new FieldErrors();
            var body = RaceScenarioBody.Read(new JsonFields(document.RootElement, "", errors));
            var scenario = errors.Any ? null : body.ToRequest(errors);
            problem = errors.Any ? Refusal.Summary(errors.Messages) : null;
            return errors.Any ? null : scenario;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
