using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model;

/// <summary>A burst as it was accepted: its orders are derived from <see cref="Seed"/> and their place in it.</summary>
/// <param name="Id">A short name, such as b7.</param>
/// <param name="First">The first order; the others follow without a gap.</param>
/// <param name="Count">1 to 1,000,000.</param>
/// <param name="Pinned">The mode the caller requested, or null to follow the toggle.</param>
/// <param name="Seed">The same seed gives the same orders, latencies and faults.</param>
/// <param name="Kitchen">The kitchen its orders go to.</param>
/// <param name="KitchenPinned">Whether the caller named the kitchen; if not, later changes of the board's apply to it.</param>
/// <param name="IdealMs">The longest sum of one order's drawn latencies, in milliseconds.</param>
public sealed record BurstDetails(
    string Id, OrderId First, int Count, ExecutionMode? Pinned, long Seed, KitchenProfile Kitchen, bool KitchenPinned, long IdealMs) : FactDetails
{
    /// <summary>Whether the order belongs to this burst.</summary>
    public bool Contains(OrderId order) => order.Value >= First.Value && order.Value < First.Value + Count;
}
