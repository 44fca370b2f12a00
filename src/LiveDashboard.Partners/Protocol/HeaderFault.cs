namespace LiveDashboard.Partners.Protocol;

/// <summary>A header or parameter of a request that is wrong, and why.</summary>
internal sealed record HeaderFault(string Name, string Message);
