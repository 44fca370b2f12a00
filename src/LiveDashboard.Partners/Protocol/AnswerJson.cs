using System.Text.Json.Serialization;
using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Protocol;

/// <summary>The JSON of the answers, written without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RequestProblem))]
[JsonSerializable(typeof(Addresses))]
[JsonSerializable(typeof(LedgerSummary))]
[JsonSerializable(typeof(IReadOnlyList<LedgerEntry>))]
[JsonSerializable(typeof(FoundEffects))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
internal sealed partial class AnswerJson : JsonSerializerContext;
