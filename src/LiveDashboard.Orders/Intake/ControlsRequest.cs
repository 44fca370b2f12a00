using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>A change of the board's controls; what is null stays as it is.</summary>
/// <param name="Mode">"async" or "blocking".</param>
/// <param name="Workers">1 to 512.</param>
/// <param name="Paused">Whether workers start no new order.</param>
/// <param name="Kitchen">A named kitchen.</param>
/// <param name="Steps">Changes of single partners, merged into the kitchen.</param>
public sealed record ControlsRequest(
    string? Mode = null,
    long? Workers = null,
    bool? Paused = null,
    string? Kitchen = null,
    IReadOnlyDictionary<StepName, StepProfileRequest>? Steps = null);
