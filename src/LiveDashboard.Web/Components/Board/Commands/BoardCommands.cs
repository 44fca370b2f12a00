using LiveDashboard.Orders.Intake.Requests;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>What a person can ask of the board; its page gives it to all that is on it. Each ends when it is done or refused.</summary>
/// <param name="Send">Sends a burst.</param>
/// <param name="Change">Changes waiters, kitchen or pause.</param>
/// <param name="Clear">Clears the board; the person has been asked if that cancels anything.</param>
/// <param name="Dismiss">The person has read what was not done.</param>
public sealed record BoardCommands(
    EventCallback<BurstRequest> Send, EventCallback<ControlsRequest> Change, EventCallback Clear, EventCallback Dismiss)
{
    /// <summary>Nothing can be asked.</summary>
    public static BoardCommands None { get; } = new(default, default, default, default);
}
