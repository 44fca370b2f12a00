using System.Globalization;
using LiveDashboard.Orders.Board.Forecast;

namespace LiveDashboard.TestSupport.Predicting;

/// <summary>What was said during a run and what came.</summary>
/// <param name="Name">The run.</param>
/// <param name="SpanMs">From the last change of controls to the end.</param>
/// <param name="Said">The steady predictions: when since that change, and for how much longer, milliseconds.</param>
/// <param name="Unsaid">How often it was measured again though a steady prediction had been said.</param>
/// <param name="Limit">What was said to limit it, in the middle.</param>
internal sealed record PredictionResult(string Name, double SpanMs, IReadOnlyList<(double At, double LeftMs)> Said, int Unsaid, RunLimit? Limit)
{
    /// <summary>The largest error from a quarter of the span on, as a share of the span; more than any when nothing was said by the half.</summary>
    public double Error => Said.Any(said => said.At <= SpanMs / 2)
        ? Said.Where(said => said.At >= SpanMs / 4).Select(ErrorOf).DefaultIfEmpty(double.PositiveInfinity).Max()
        : double.PositiveInfinity;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-36} took {SpanMs / 1000,6:0.0} s; said at a quarter {Text(0.25)}, at half {Text(0.5)}; largest error {Error:0.0 %}; measured again {Unsaid} times; limit {Limit?.Step?.ToString() ?? Limit?.Kind.ToString() ?? "not said"}");

    private string Text(double share)
    {
        var after = Said.Where(said => said.At >= share * SpanMs).Take(1).ToArray();
        return after is [var (at, left)] ? string.Create(CultureInfo.InvariantCulture, $"{(at + left) / 1000,6:0.0} s") : "nothing";
    }

    private double ErrorOf((double At, double LeftMs) said) => Math.Abs(said.At + said.LeftMs - SpanMs) / SpanMs;
}
