using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveDashboard.Lab.Bursts;

/// <summary>The JSON of a burst's figures.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BurstFigures))]
public sealed partial class BurstJson : JsonSerializerContext
{
    /// <summary>The figures as JSON.</summary>
    public static string Of(BurstFigures figures) => JsonSerializer.Serialize(figures, Default.BurstFigures);
}
