using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>How long the toggle stood at a mode, as a stretch of the chart.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="From">Where it begins, in percent of the width.</param>
/// <param name="To">Where it ends, in percent of the width.</param>
/// <param name="IsChange">Whether it begins with a change of the toggle, and not with the chart.</param>
internal sealed record ChartBand(ExecutionMode Mode, double From, double To, bool IsChange);
