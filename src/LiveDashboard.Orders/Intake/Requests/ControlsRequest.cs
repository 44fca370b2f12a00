using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A change of the board's controls; what is null stays as it is.</summary>
/// <param name="Mode">"async" or "blocking".</param>
/// <param name="Workers">1 to 512.</param>
/// <param name="Paused">Whether workers start no new order.</param>
/// <param name="Kitchen">A named kitchen.</param>
/// <param name="Steps">Changes of single partners, merged into the kitchen.</param>
/// <param name="KeepDays">Days an ended order is kept; 0 = for ever. With it goes <paramref name="KeepOrders"/>.</param>
/// <param name="KeepOrders">The newest orders that are kept; 0 = all. With it goes <paramref name="KeepDays"/>.</param>
/// <param name="ConfirmsClock">Whether a person says that the clock is right: what is held back by a doubt is removed.</param>
public sealed record ControlsRequest(
    string? Mode = null,
    long? Workers = null,
    bool? Paused = null,
    string? Kitchen = null,
    IReadOnlyDictionary<StepName, StepProfileRequest>? Steps = null,
    long? KeepDays = null,
    long? KeepOrders = null,
    bool ConfirmsClock = false);
