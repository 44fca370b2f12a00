using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Scenario;

/// <summary>
/// Names work by what it is: the first 12 hexadecimal digits of the SHA-256 of its canonical JSON (RFC 8785: members sorted, no
/// blanks, numbers as ECMAScript writes them). A kitchen counts by what it does, not by its name.
/// </summary>
internal static class ScenarioHash
{
    private const int Digits = 12;

    public static string Of(RaceScenario scenario) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(scenario))))[..Digits];

    /// <summary>The canonical JSON of what is hashed. No text in it needs escaping: all of them are checked words.</summary>
    public static string Canonical(RaceScenario scenario) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"arrivals":"{{scenario.Arrivals}}","kitchen":{{Kitchen(scenario.Kitchen)}},"orders":{{scenario.Orders}},"seed":{{scenario.Seed}},"v":{{RaceScenario.Version}},"workload":"{{scenario.Workload}}"}""");

    private static string Kitchen(KitchenProfile? kitchen) => kitchen is null
        ? "null"
        : $$"""{"courier":{{Step(kitchen.Courier)}},"notify":{{Step(kitchen.Notify)}},"payment":{{Step(kitchen.Payment)}},"restaurant":{{Step(kitchen.Restaurant)}},"transport":"{{Transport(kitchen)}}"}""";

    private static string Transport(KitchenProfile kitchen) => kitchen.Transport == KitchenTransport.Http ? "http" : "simulated";

    private static string Step(StepProfile step) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"capacity":{{step.Capacity}},"declineRate":{{Number(step.DeclineRate)}},"failureRate":{{Number(step.FailureRate)}},"hang":{{Word(step.Hang)}},"latencyMs":{{step.LatencyMs}},"outage":{{Word(step.Outage)}},"spreadMs":{{step.SpreadMs}}}""");

    private static string Word(bool value) => value ? "true" : "false";

    // Both write the shortest digits that read back the same; ECMAScript uses an exponent below 1e-6 only, .NET below 1e-5 and with more signs.
    private static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        if (exponentAt < 0)
        {
            return text;
        }

        var exponent = int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = text[..exponentAt];
        return exponent >= -6
            ? $"0.{new string('0', -exponent - 1)}{mantissa.Replace(".", "", StringComparison.Ordinal)}"
            : string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}");
    }
}
