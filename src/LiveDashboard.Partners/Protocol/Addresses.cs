namespace LiveDashboard.Partners.Protocol;

/// <summary>The answer of <c>GET /</c>: the same partners' address for cleartext HTTP/2.</summary>
internal sealed record Addresses(Uri Http2Url);
