using LiveDashboard.Lab.Measurement;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Lab.Variants;

/// <summary>What the orders of one run of a lane share, whatever their variant.</summary>
/// <param name="Marks">Where each order is.</param>
/// <param name="Clock">The lane's time.</param>
/// <param name="Wheel">Where pauses are waited out.</param>
/// <param name="Partner">The partners, marked.</param>
/// <param name="Kitchen">How they behave.</param>
/// <param name="Seed">What the orders are drawn from.</param>
/// <param name="Names">The orders' names at partners.</param>
/// <param name="Installation">The run's name in trace ids.</param>
internal sealed record Lane(
    OrderMarks Marks, LaneClock Clock, TimingWheel Wheel, PartnerGateway Partner, KitchenProfile Kitchen, long Seed, OrderNames Names,
    string Installation)
{
    /// <summary>The board's settings at their defaults.</summary>
    public OrdersOptions Options { get; } = new();

    /// <summary>When a failed call is repeated: the board's own rule.</summary>
    public RetryPolicy Retry { get; } = new(new OrdersOptions());
}
