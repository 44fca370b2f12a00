using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>What is usually still to come for an order: a guess from typical waits, never a promise.</summary>
/// <param name="UsualMs">How long a try of each step usually takes, milliseconds.</param>
/// <param name="TriedMs">How long the try that runs now has waited, milliseconds; null when none runs.</param>
/// <param name="ToComeMs">What is usually left of each step, milliseconds.</param>
public sealed record OrderOutlook(IReadOnlyList<double> UsualMs, long? TriedMs, IReadOnlyList<long> ToComeMs)
{
    /// <summary>What is usually left of the whole order, milliseconds.</summary>
    public long LeftMs => ToComeMs.Sum();

    /// <summary>The outlook from what was measured lately; where nothing was, from the kitchen's own times.</summary>
    public static OrderOutlook Of(OrderHistory view, IReadOnlyList<StationSnapshot> stations)
    {
        ArgumentNullException.ThrowIfNull(view);
        var order = view.Summary;
        var usual = StepNames.All
            .Select(step => stations.FirstOrDefault(station => station.Step == step)?.TypicalMs ?? view.Kitchen[step].LatencyMs)
            .ToArray();
        var now = order.AcceptedAt.AddMilliseconds(order.ElapsedMs);
        long? tried = view.Attempts is [.., { Status: AttemptStatus.Running } running] && order.Status == OrderStatus.Running
            ? Math.Max(0, (long)(now - running.StartedAt).TotalMilliseconds)
            : null;
        return new OrderOutlook(usual, tried, [.. StepNames.All.Select(Left)]);

        long Left(StepName step) => order.Status.IsFinal() || step < order.Step ? 0
            : step == order.Step ? Math.Max(0, (long)usual[(int)step] - (tried ?? 0))
            : (long)usual[(int)step];
    }
}
