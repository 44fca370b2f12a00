namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>One of an order's times, with what explains it.</summary>
/// <param name="Name">Its name for scripts and tests.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The time.</param>
/// <param name="First">What it consists of; empty when there is nothing to say.</param>
/// <param name="Second">More of it; empty when there is nothing to say.</param>
public sealed record TimeFigure(string Name, string Label, string Value, string First = "", string Second = "");
