using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>An estimate of what is left for an order, from typical waits; never a promise.</summary>
/// <param name="UsualMs">How long an attempt of each step usually takes, in milliseconds.</param>
/// <param name="TriedMs">How long the running attempt has waited, in milliseconds; null when none runs.</param>
/// <param name="ToComeMs">What is usually left of each step, in milliseconds.</param>
public sealed record OrderOutlook(IReadOnlyList<double> UsualMs, long? TriedMs, IReadOnlyList<long> ToComeMs)
{
    /// <summary>What is usually left of the whole order, in milliseconds.</summary>
    public long LeftMs => ToComeMs.Sum();

    /// <summary>Estimates from recent measurements; where there are none, from the kitchen's own times.</summary>
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
