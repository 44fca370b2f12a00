using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A change of the board's controls; null values stay as they are.</summary>
/// <param name="Mode">The mode of orders that follow the toggle.</param>
/// <param name="Workers">1 to 512.</param>
/// <param name="Paused">Whether workers start no new order.</param>
/// <param name="Kitchen">The kitchen of orders that name none.</param>
/// <param name="Steps">Changes of single partners, merged into the kitchen.</param>
/// <param name="KeepDays">Days an ended order is kept; 0 = forever.</param>
/// <param name="KeepOrders">Number of newest orders kept; 0 = all.</param>
/// <param name="ConfirmsClock">Whether the user confirms that the clock is right, releasing what a doubt holds back.</param>
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
