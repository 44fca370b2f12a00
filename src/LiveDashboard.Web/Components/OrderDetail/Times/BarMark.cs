namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>A place on a bar with a word.</summary>
/// <param name="At">The place, in percent of the bar's width.</param>
/// <param name="Text">The word.</param>
/// <param name="Css">The classes of its look.</param>
internal sealed record BarMark(double At, string Text, string Css);
