using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Commands;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Components.Board.Flow;

/// <summary>Where the orders are, how many there are, and how long they will still take.</summary>
public sealed partial class FlowPanel
{
    private bool _trying;

    /// <summary>The latest board snapshot.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    /// <summary>The current view of the board.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>Raised when the user changes the view.</summary>
    [Parameter]
    public EventCallback<BoardAddress> Navigate { get; set; }

    /// <summary>Whether the button is enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>The board's commands.</summary>
    [CascadingParameter]
    public BoardCommands Commands { get; set; } = BoardCommands.None;

    private BoardCounts Counts => Snapshot.Counts;

    private string Queues => string.Join('|', StepNames.All.Select(step => LimitText.Queueing(Snapshot, step)));

    private Task ZoomAsync(int? ordersPerCell) => Navigate.InvokeAsync(Address with { OrdersPerCell = ordersPerCell });

    private Task OpenAsync(OrderId order) => Navigate.InvokeAsync(Address with { Order = order });

    private async Task TryAsync(MouseEventArgs args)
    {
        // Ignores the second click of a double click.
        if (_trying || args.Detail > 1)
        {
            return;
        }

        _trying = true;
        try
        {
            await Commands.Send.InvokeAsync(new BurstRequest(100));
        }
        finally
        {
            _trying = false;
        }
    }
}
