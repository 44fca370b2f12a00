using System.Globalization;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Retention;

/// <summary>Orders old enough to be removed if the machine's clock is right, held back until it is confirmed.</summary>
/// <param name="Orders">Number of orders, at least 1.</param>
/// <param name="KeepDays">The rule's days.</param>
/// <param name="Doubt">Why the clock may be wrong.</param>
public sealed record HeldBack(long Orders, int KeepDays, ClockDoubt Doubt)
{
    /// <summary>A human-readable description of what is held back and why.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Orders:N0} {(Orders == 1 ? "order" : "orders")} would be removed by the rule of {KeepDays:N0} {(KeepDays == 1 ? "day" : "days")}: at a start the machine's clock stood {Days} after the last fact ({EngineClock.ToTime(Doubt.LastFactAt):d MMM yyyy}), so it may be wrong. Nothing is removed by age until you say that it is right.");

    private string Days => Doubt.Ahead.TotalDays < 2 ? "a day" : string.Create(CultureInfo.InvariantCulture, $"{(long)Doubt.Ahead.TotalDays:N0} days");
}
