using System.Text.Json.Serialization;

namespace LiveDashboard.Partners.Protocol;

/// <summary>The JSON of an <see cref="AddressLine"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AddressLine))]
internal sealed partial class AddressLineJson : JsonSerializerContext;
