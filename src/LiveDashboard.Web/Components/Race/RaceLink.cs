using System.Buffers.Text;
using System.Text.Json;
using LiveDashboard.Lab.Races.Wire;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Endpoints.Requests.Races;

namespace LiveDashboard.Web.Components.Race;

/// <summary>The page's address: a scenario that fills its form, and the race it shows.</summary>
internal static class RaceLink
{
    /// <summary>The query's name of the scenario.</summary>
    public const string ScenarioName = "s";

    /// <summary>The query's name of the race.</summary>
    public const string RaceName = "id";

    private const int MaxChars = 4_096;
    private const string Path = "/race";

    private static readonly RaceJson s_compact = new(new JsonSerializerOptions(RaceJson.Default.Options) { WriteIndented = false });

    /// <summary>The address of a scenario, and of a race that runs it.</summary>
    public static string To(RaceScenario scenario, string? race = null)
    {
        var text = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(ScenarioBody.Of(scenario), s_compact.ScenarioBody));
        return race is null ? $"{Path}?{ScenarioName}={text}" : $"{Path}?{RaceName}={race}&{ScenarioName}={text}";
    }

    /// <summary>The text of the scenario in an address made by <see cref="To"/>.</summary>
    public static string ScenarioOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address[(address.IndexOf($"{ScenarioName}=", StringComparison.Ordinal) + ScenarioName.Length + 1)..];
    }

    /// <summary>Reads a scenario; null when the text holds none.</summary>
    /// <param name="text">The text of the address.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static RaceScenario? Read(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = text.Length > MaxChars ? $"it is longer than {MaxChars:N0} characters." : Base64Url.IsValid(text) ? null : RaceScenarioText.Unreadable;
        return problem is null ? RaceScenarioText.Read(Base64Url.DecodeFromChars(text), out problem) : null;
    }
}
