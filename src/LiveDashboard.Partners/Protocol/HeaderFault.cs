namespace LiveDashboard.Partners.Protocol;

/// <summary>An invalid header or parameter of a request, and why.</summary>
internal sealed record HeaderFault(string Name, string Message);
