namespace LiveDashboard.Partners.Protocol;

/// <summary>What <c>GET /</c> tells: where the same partners speak cleartext HTTP/2.</summary>
internal sealed record Addresses(Uri Http2Url);
