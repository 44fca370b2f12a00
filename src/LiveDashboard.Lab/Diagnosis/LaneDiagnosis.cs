namespace LiveDashboard.Lab.Diagnosis;

/// <summary>What a lane's samples show.</summary>
/// <param name="Cause">One of the words of <see cref="LaneCause"/>.</param>
/// <param name="Evidence">The figures it rests on, in words.</param>
public sealed record LaneDiagnosis(string Cause, string Evidence);
