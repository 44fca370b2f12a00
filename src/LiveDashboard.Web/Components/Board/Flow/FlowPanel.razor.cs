using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Components.Board.Flow;

/// <summary>Where the orders are, how many they are, and how long it will still take.</summary>
public sealed partial class FlowPanel
{
    private bool _trying;

    /// <summary>The board as it stands.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    /// <summary>How the person looks at the board.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>The person looks at it another way.</summary>
    [Parameter]
    public EventCallback<BoardAddress> Navigate { get; set; }

    /// <summary>Whether the button can be used yet.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>What the person can ask of the board.</summary>
    [CascadingParameter]
    public BoardCommands Commands { get; set; } = BoardCommands.None;

    private BoardCounts Counts => Snapshot.Counts;

    private Task ZoomAsync(int? ordersPerCell) => Navigate.InvokeAsync(Address with { OrdersPerCell = ordersPerCell });

    private Task OpenAsync(OrderId order) => Navigate.InvokeAsync(Address with { Order = order });

    private async Task TryAsync(MouseEventArgs args)
    {
        // The second click of a double click is no second wish.
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
