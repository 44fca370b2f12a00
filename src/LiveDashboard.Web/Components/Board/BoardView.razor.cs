using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board;

/// <summary>The whole board from one snapshot: displays it and forwards user actions.</summary>
public sealed partial class BoardView
{
    /// <summary>The latest board snapshot.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    /// <summary>The state of the controls; newer than the snapshot's right after a change.</summary>
    [Parameter, EditorRequired]
    public Controls Controls { get; set; } = Controls.Default;

    /// <summary>The current view of the board.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>Raised when the user changes the view.</summary>
    [Parameter]
    public EventCallback<BoardAddress> Navigate { get; set; }

    /// <summary>Whether the controls are enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>What was refused, why, and what to do.</summary>
    [Parameter]
    public string? Refusal { get; set; }
}
