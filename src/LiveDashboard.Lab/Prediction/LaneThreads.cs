namespace LiveDashboard.Lab.Prediction;

/// <summary>What serves the orders of a lane, as a simulation sees it.</summary>
/// <param name="Count">Threads at the start; null for as many as there are orders, or when none is held.</param>
/// <param name="Growth">How they become more; null when they do not.</param>
/// <param name="AnswersNeedThread">Whether an order that waits goes on only when another thread has taken its answer from the same line.</param>
internal sealed record LaneThreads(int? Count, PoolGrowth? Growth = null, bool AnswersNeedThread = false)
{
    /// <summary>Never fewer than orders.</summary>
    public static LaneThreads Enough { get; } = new(Count: null);
}
