using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A change of the board's controls; what is null stays as it is.</summary>
/// <param name="Mode">The mode of orders that follow the toggle.</param>
/// <param name="Workers">1 to 512.</param>
/// <param name="Paused">Whether workers start no new order.</param>
/// <param name="Kitchen">The kitchen of orders that name none.</param>
/// <param name="Steps">Changes of single partners, merged into the kitchen.</param>
/// <param name="KeepDays">Days an ended order is kept; 0 = for ever.</param>
/// <param name="KeepOrders">The newest orders that are kept; 0 = all.</param>
/// <param name="ConfirmsClock">Whether a person says that the clock is right: what is held back by a doubt is removed.</param>
public sealed record ControlsRequest(
    ExecutionMode? Mode = null,
    long? Workers = null,
    bool? Paused = null,
    KitchenProfile? Kitchen = null,
    IReadOnlyDictionary<StepName, StepProfileRequest>? Steps = null,
    long? KeepDays = null,
    long? KeepOrders = null,
    bool ConfirmsClock = false) : ICheckedRequest
{
    /// <inheritdoc/>
    public void AddErrors(FieldErrors errors) => ControlsCheck.AddErrors(this, errors);
}
