using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>The board's state as input of a forecast.</summary>
internal sealed record ForecastInput
{
    /// <summary>The current time, in Unix milliseconds.</summary>
    public required long Now { get; init; }

    /// <summary>Sequence number of the last fact applied.</summary>
    public required long Sequence { get; init; }

    public required Controls Controls { get; init; }

    /// <summary>Orders not started.</summary>
    public required long Queued { get; init; }

    /// <summary>Orders at each step.</summary>
    public required IReadOnlyList<long> AtStep { get; init; }

    /// <summary>Median time of each step's latest attempts, in milliseconds; null when none ended.</summary>
    public required IReadOnlyList<double?> TypicalMs { get; init; }

    /// <summary>Whether a partner with orders has an open circuit.</summary>
    public required bool HasOpenCircuit { get; init; }

    /// <summary>Processor time of the process, as a share of one core.</summary>
    public required double CpuShare { get; init; }

    /// <summary>A sample of the orders at a step, up to a given number.</summary>
    public required Func<StepName, int, IReadOnlyList<OrderId>> Sample { get; init; }

    /// <summary>The oldest waiting order; null when none is waiting.</summary>
    public required Func<OrderId?> OldestWaiting { get; init; }

    /// <summary>Orders in flight.</summary>
    public long InFlight => AtStep.Sum();

    /// <summary>Orders that have not ended.</summary>
    public long Unfinished => Queued + InFlight;
}
