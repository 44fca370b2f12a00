using LiveDashboard.Lab.Workloads.Cpu;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>What one order of the computing workload costs on this machine, measured with the workload's own code.</summary>
/// <param name="AloneMs">One order while no other computes, in milliseconds.</param>
/// <param name="TogetherMs">One order while as many compute as there are cores, in milliseconds.</param>
internal sealed record HashCost(double AloneMs, double TogetherMs)
{
    private const int Rounds = 2;

    /// <summary>Measured once a process, in about a fifth of a second.</summary>
    public static Lazy<HashCost> Here { get; } = new(() => Measure(Environment.ProcessorCount, TimeProvider.System));

    private static HashCost Measure(int cores, TimeProvider time)
    {
        var partner = new HashingPartner(seed: 1, new EngineClock(time));
        // The first order compiles, and fetches its bytes.
        partner.Call(Order(0));
        return new HashCost(Best(1), Best(cores));

        // The best of some rounds: whatever else ran meanwhile only adds.
        double Best(int threads) => Enumerable.Range(0, Rounds).Min(_ => Round(threads));

        double Round(int threads)
        {
            var start = time.GetTimestamp();
            var crew = Enumerable.Range(1, threads)
                .Select(order => new Thread(() => partner.Call(Order(order))) { Name = $"calibration {order}", IsBackground = true })
                .ToList();
            crew.ForEach(thread => thread.Start());
            crew.ForEach(thread => thread.Join());
            return time.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static PredictedCall Order(int order) => new PredictedCall().Of(OrderRandom.Bits(1, order), StepName.Payment, 1);
}
