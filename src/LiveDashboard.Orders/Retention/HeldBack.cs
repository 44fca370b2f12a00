using System.Globalization;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Retention;

/// <summary>Orders that are old enough to be removed if the machine's clock is right, and wait for a person to say that it is.</summary>
/// <param name="Orders">How many orders, at least one.</param>
/// <param name="KeepDays">The rule's days.</param>
/// <param name="Doubt">Why it is not sure.</param>
public sealed record HeldBack(long Orders, int KeepDays, ClockDoubt Doubt)
{
    /// <summary>What waits and why, for people.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Orders:N0} {(Orders == 1 ? "order" : "orders")} would be removed by the rule of {KeepDays:N0} {(KeepDays == 1 ? "day" : "days")}: at a start the machine's clock stood {Days} after the last fact ({EngineClock.ToTime(Doubt.LastFactAt):d MMM yyyy}), so it may be wrong. Nothing is removed by age until you say that it is right.");

    private string Days => Doubt.Ahead.TotalDays < 2 ? "a day" : string.Create(CultureInfo.InvariantCulture, $"{(long)Doubt.Ahead.TotalDays:N0} days");
}
