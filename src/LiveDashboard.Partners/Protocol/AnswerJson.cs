using System.Text.Json.Serialization;
using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Protocol;

/// <summary>The source-generated JSON of the answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RequestProblem))]
[JsonSerializable(typeof(Addresses))]
[JsonSerializable(typeof(LedgerSummary))]
[JsonSerializable(typeof(IReadOnlyList<LedgerEntry>))]
[JsonSerializable(typeof(FoundEffects))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
internal sealed partial class AnswerJson : JsonSerializerContext;
