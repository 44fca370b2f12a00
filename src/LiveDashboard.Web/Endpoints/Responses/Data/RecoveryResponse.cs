using System.Text.Json.Serialization;

namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>How many of the journal's facts have been read back, and what people should know of the data though it is ready.</summary>
internal sealed record RecoveryResponse(long Recovered, long Total)
{
    /// <summary>Null when there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Notices { get; init; }
}
