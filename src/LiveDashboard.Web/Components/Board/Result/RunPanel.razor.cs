using System.Globalization;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Result;

/// <summary>How long the run still takes and why, and afterwards what came of it: the last run of each mode side by side.</summary>
public sealed partial class RunPanel
{
    private const int ManyWaiters = 100;
    private const int LimitedPlaces = 8;

    /// <summary>The current board.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    /// <summary>Whether the buttons can be used yet.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>The board's commands.</summary>
    [CascadingParameter]
    public BoardCommands Commands { get; set; } = BoardCommands.None;

    private Task ManyWaitersAsync() => Commands.Change.InvokeAsync(new ControlsRequest(Workers: ManyWaiters));

    private Task LimitedKitchenAsync() => Commands.Change.InvokeAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Restaurant] = new(Capacity: LimitedPlaces) }));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
