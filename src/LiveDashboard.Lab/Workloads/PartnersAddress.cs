namespace LiveDashboard.Lab.Workloads;

/// <summary>Where the partners of a lane's run listen.</summary>
/// <param name="Http1">Their HTTP/1.1 address.</param>
/// <param name="Http2">Their cleartext HTTP/2 address.</param>
/// <param name="Key">The secret they ask for.</param>
internal sealed record PartnersAddress(Uri Http1, Uri Http2, string Key);
