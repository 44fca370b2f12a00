using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>An order in flight, as a forecast sees it.</summary>
/// <param name="Step">The step it is at.</param>
/// <param name="AgeMs">How long it has been there, in milliseconds.</param>
/// <param name="Attempt">The latest attempt of the step, from 1.</param>
/// <param name="HoldsWorker">Whether it is served in blocking.</param>
/// <param name="Weight">Number of orders it represents.</param>
internal readonly record struct RunningOrder(StepName Step, double AgeMs, int Attempt, bool HoldsWorker, double Weight = 1);
