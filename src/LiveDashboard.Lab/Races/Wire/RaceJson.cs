using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveDashboard.Lab.Races.Wire;

/// <summary>The JSON of a race.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RaceBody))]
public sealed partial class RaceJson : JsonSerializerContext
{
    /// <summary>The race as it is now.</summary>
    public static string Of(RaceView race) => JsonSerializer.Serialize(Wire.RaceBody.Of(race), Default.RaceBody);
}
