namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>The rate of committed facts while the processor is the limit, which then determines the time left.</summary>
internal sealed class FactRate
{
    // Start, four completed steps, end.
    private const int FactsAnOrder = 6;
    private const long WindowMs = 2_000;
    private const long LeastMs = 500;
    private const double Saturated = 0.7;

    private readonly Queue<(long At, long Sequence)> _seen = new();

    /// <summary>Restarts the measurement: earlier samples say nothing about this run.</summary>
    public void Reset() => _seen.Clear();

    /// <summary>Time to commit the remaining facts, in milliseconds; 0 while the processor is not the limit.</summary>
    /// <param name="input">What the board knows.</param>
    /// <param name="isBehind">Whether the engine lags behind its partners.</param>
    public double LeftMs(ForecastInput input, bool isBehind)
    {
        _seen.Enqueue((input.Now, input.Sequence));
        while (_seen.Peek().At < input.Now - WindowMs)
        {
            _seen.Dequeue();
        }

        var (at, sequence) = _seen.Peek();
        var passed = input.Now - at;
        var committed = input.Sequence - sequence;
        return !isBehind || passed < LeastMs || committed == 0 || input.CpuShare < Saturated * Environment.ProcessorCount
            ? 0
            : Remaining(input) * passed / (double)committed;
    }

    private static long Remaining(ForecastInput input)
    {
        var facts = input.Queued * FactsAnOrder;
        for (var step = 0; step < input.AtStep.Count; step++)
        {
            facts += input.AtStep[step] * (FactsAnOrder - 1 - step);
        }

        return facts;
    }
}
