using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>
/// Says how long what is unfinished will take, in either mode. Blocking: the work left divided by the workers, since each
/// holds one order at a time (utilisation law). Async: what is queued goes in flight at once, up to the limit of orders in
/// flight, so the queue takes one service time for each full load (Little's law).
/// </summary>
internal static class Predictor
{
    /// <summary>The prediction; null when nothing is unfinished.</summary>
    /// <param name="controls">The toggle, the workers and the kitchen.</param>
    /// <param name="queued">Orders not started.</param>
    /// <param name="atStep">Orders at each step.</param>
    /// <param name="stepMs">Typical time of each step, milliseconds; null where none was measured, then the kitchen's latency counts.</param>
    /// <param name="maxInFlight">Orders that may be in flight at once.</param>
    public static Prediction? Predict(
        Controls controls, long queued, IReadOnlyList<long> atStep, IReadOnlyList<double?> stepMs, long maxInFlight)
    {
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(atStep);
        ArgumentNullException.ThrowIfNull(stepMs);
        if (queued + atStep.Sum() == 0)
        {
            return null;
        }

        var times = StepNames.All.Select(step => stepMs[(int)step] ?? controls.Kitchen[step].LatencyMs).ToArray();
        var service = times.Sum();
        var (workInFlight, longestInFlight) = InFlight(atStep, times);
        // As the toggle stands, orders in flight end in the mode they began in; the other mode is given all of the work.
        var blocking = (Math.Ceiling((double)queued / controls.Workers) * service) + (workInFlight / controls.Workers);
        var asynchronous = Math.Max(longestInFlight, queued == 0 ? 0 : service * Math.Max(1, (double)queued / maxInFlight));
        return controls.Mode == ExecutionMode.Blocking
            ? New(ExecutionMode.Blocking, queued == 0 ? longestInFlight : Math.Max(longestInFlight, blocking), ExecutionMode.Async, asynchronous)
            : New(ExecutionMode.Async, asynchronous, ExecutionMode.Blocking, Math.Max(longestInFlight, blocking));
    }

    // An order at a step is half through it on average.
    private static (double Work, double Longest) InFlight(IReadOnlyList<long> atStep, double[] times)
    {
        var (work, longest, after) = (0.0, 0.0, 0.0);
        for (var step = StepNames.Count - 1; step >= 0; step--)
        {
            var left = (times[step] / 2) + after;
            work += atStep[step] * left;
            longest = atStep[step] > 0 ? Math.Max(longest, left) : longest;
            after += times[step];
        }

        return (work, longest);
    }

    private static Prediction New(ExecutionMode mode, double leftMs, ExecutionMode otherMode, double otherMs) =>
        new(mode, TimeSpan.FromMilliseconds(leftMs), otherMode, TimeSpan.FromMilliseconds(otherMs));
}
