using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.Board.Result;

/// <summary>The time of one mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Time">Its time as shown.</param>
/// <param name="Share">Its length, 0 to 1, where the longer mode has 1.</param>
/// <param name="IsPredicted">Whether it is predicted, not measured.</param>
internal sealed record RunBar(ExecutionMode Mode, string Time, double Share, bool IsPredicted);
