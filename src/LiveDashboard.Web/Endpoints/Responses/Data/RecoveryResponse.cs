using System.Text.Json.Serialization;

namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>How many of the journal's facts have been recovered, and notices about the data although it is ready.</summary>
internal sealed record RecoveryResponse(long Recovered, long Total)
{
    /// <summary>Null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Notices { get; init; }
}
