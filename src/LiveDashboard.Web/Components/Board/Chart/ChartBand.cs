using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>The time that the toggle was at a mode, as a stretch of the chart.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="From">The start, in percent of the width.</param>
/// <param name="To">The end, in percent of the width.</param>
/// <param name="IsChange">Whether it starts with a change of the toggle, not with the chart.</param>
internal sealed record ChartBand(ExecutionMode Mode, double From, double To, bool IsChange);
