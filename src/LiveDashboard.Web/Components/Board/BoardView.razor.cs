using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board;

/// <summary>The whole board from one snapshot: it shows, and hands on what a person wishes.</summary>
public sealed partial class BoardView
{
    /// <summary>The board as it stands.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    /// <summary>What the controls stand at; newer than the snapshot's right after a change.</summary>
    [Parameter, EditorRequired]
    public Controls Controls { get; set; } = Controls.Default;

    /// <summary>How the person looks at the board.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>The person looks at it another way.</summary>
    [Parameter]
    public EventCallback<BoardAddress> Navigate { get; set; }

    /// <summary>Whether the controls can be used yet.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>What was not done, why, and what to do.</summary>
    [Parameter]
    public string? Refusal { get; set; }
}
