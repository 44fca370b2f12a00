using LiveDashboard.Orders.Intake.Requests;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>The board's commands, cascaded from its page. Each completes when it is done or refused.</summary>
/// <param name="Send">Sends a burst.</param>
/// <param name="Change">Changes waiters, kitchen or pause.</param>
/// <param name="Clear">Clears the board; the user has already confirmed if that cancels anything.</param>
/// <param name="Dismiss">Dismisses the refusal.</param>
public sealed record BoardCommands(
    EventCallback<BurstRequest> Send, EventCallback<ControlsRequest> Change, EventCallback Clear, EventCallback Dismiss)
{
    /// <summary>No commands.</summary>
    public static BoardCommands None { get; } = new(default, default, default, default);
}
