using System.Text.Json;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Where partners listen, as the one line of JSON that owned partners print.</summary>
/// <param name="Http1">Their HTTP/1.1 address.</param>
/// <param name="Http2">Their cleartext HTTP/2 address.</param>
internal sealed record AddressLine(Uri Http1, Uri Http2)
{
    public override string ToString() => JsonSerializer.Serialize(this, AddressLineJson.Default.AddressLine);
}
