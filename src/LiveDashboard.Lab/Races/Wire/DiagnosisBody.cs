namespace LiveDashboard.Lab.Races.Wire;

/// <summary>A cause and its evidence in words.</summary>
public sealed record DiagnosisBody(string Cause, string Evidence);
