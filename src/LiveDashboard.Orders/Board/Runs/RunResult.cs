using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Runs;

/// <summary>A run that has ended: from an acceptance while nothing was unfinished until nothing was unfinished again.</summary>
public sealed record RunResult
{
    /// <summary>The mode in which all its orders were served; null when there were two, or none was served.</summary>
    public required ExecutionMode? Mode { get; init; }

    /// <summary>Orders accepted in it.</summary>
    public required long Orders { get; init; }

    /// <summary>Threads that served it.</summary>
    public required int Workers { get; init; }

    /// <summary>The partners of its orders.</summary>
    public required KitchenProfile Kitchen { get; init; }

    /// <summary>From the first acceptance to the last end, in milliseconds.</summary>
    public required long MakespanMs { get; init; }

    /// <summary>Orders that failed.</summary>
    public required long Failed { get; init; }

    /// <summary>Orders that were cancelled.</summary>
    public required long Cancelled { get; init; }

    /// <summary>Whether anything changed in the middle: controls, kitchen, a pause, a restart, a retry.</summary>
    public required bool IsMixed { get; init; }

    /// <summary>Whether its time says something about its mode.</summary>
    public bool IsClean => Mode is not null && !IsMixed && Failed == 0 && Cancelled == 0;

    /// <summary>Why the times of two runs do not compare; null when they do.</summary>
    public RunDifference? Differs(RunResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Orders != other.Orders ? RunDifference.Orders
            : Workers != other.Workers ? RunDifference.Workers
            : Kitchen != other.Kitchen ? RunDifference.Kitchen
            : null;
    }
}
