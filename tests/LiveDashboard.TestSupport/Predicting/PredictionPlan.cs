using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.TestSupport.Predicting;

/// <summary>A run whose predictions are held against what came: its controls, its orders, and a flip in the middle.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Mode">The mode it begins in.</param>
/// <param name="Workers">Threads that serve orders.</param>
/// <param name="Orders">Orders of its burst.</param>
/// <param name="Steps">Changes of the article's kitchen.</param>
/// <param name="FlipAfterSeconds">When the other mode is set; null for never.</param>
internal sealed record PredictionPlan(
    string Name,
    ExecutionMode Mode,
    int Workers,
    int Orders,
    IReadOnlyDictionary<StepName, StepProfileRequest>? Steps = null,
    int? FlipAfterSeconds = null)
{
    /// <summary>All that run on fake time and the simulated kitchen.</summary>
    public static IReadOnlyList<PredictionPlan> All { get; } =
    [
        new("blocking", ExecutionMode.Blocking, 8, 100),
        new("async", ExecutionMode.Async, 8, 100),
        new("one waiter", ExecutionMode.Blocking, 1, 6),
        new("512 waiters, blocking", ExecutionMode.Blocking, 512, 1_300),
        new("512 waiters, async", ExecutionMode.Async, 512, 1_300),
        new("restaurant takes 8, async", ExecutionMode.Async, 8, 100, At(StepName.Restaurant, new(Capacity: 8))),
        new("restaurant takes 4, blocking", ExecutionMode.Blocking, 8, 60, At(StepName.Restaurant, new(Capacity: 4))),
        new("failures, async", ExecutionMode.Async, 8, 100, At(StepName.Restaurant, new(FailureRate: 0.2))),
        new("failures and declines, blocking", ExecutionMode.Blocking, 8, 60, At(StepName.Payment, new(FailureRate: 0.2, DeclineRate: 0.1))),
        new("flip to async", ExecutionMode.Blocking, 8, 100, FlipAfterSeconds: 30),
        new("flip to blocking, courier takes 5", ExecutionMode.Async, 8, 200, At(StepName.Courier, new(Capacity: 5)), FlipAfterSeconds: 10),
    ];

    private static Dictionary<StepName, StepProfileRequest> At(StepName step, StepProfileRequest change) => new() { [step] = change };
}
