using LiveDashboard.Lab.Races;

namespace LiveDashboard.Web.Races;

/// <summary>The answer to the wish to start a race.</summary>
/// <param name="IsStarted">Whether it was started.</param>
/// <param name="Race">The race that was started, or the one that runs already.</param>
public sealed record RaceStart(bool IsStarted, RaceView Race);
