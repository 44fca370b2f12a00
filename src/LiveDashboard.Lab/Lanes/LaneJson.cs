using System.Text.Json.Serialization;

namespace LiveDashboard.Lab.Lanes;

/// <summary>The JSON of frames.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LaneFrame))]
internal sealed partial class LaneJson : JsonSerializerContext;
